package dev.intakeline.media.call;

import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.media.interview.AnswerLanguage;
import dev.intakeline.media.interview.Directive;
import dev.intakeline.media.interview.Reply;
import dev.intakeline.media.interview.Said;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.turn.Completeness;
import dev.intakeline.media.turn.UtteranceKind;
import java.util.Optional;
import java.util.Set;

/** What recognised words mean for taking turns. Pure. */
final class Judgement {
  /** Said while somebody else speaks, these mean "go on". */
  private static final Set<String> BACK_CHANNELS =
      Set.of(
          "mm",
          "mhm",
          "mm hm",
          "mm-hm",
          "uh huh",
          "uh-huh",
          "hm",
          "hmm",
          "ah",
          "oh",
          "okay",
          "ok",
          "right",
          "i see",
          "sure",
          "yeah",
          "got it",
          "alright",
          "all right");

  /** Sound that short, without words, is no try to say something. */
  private static final long NOISE_MS_MAX = 700;

  private final AnswerLanguage language;

  Judgement(AnswerLanguage language) {
    this.language = language;
  }

  /** Whether the words could stand as an answer to what was asked. */
  Completeness completeness(Recognition soFar, Optional<Directive.Listen> asked) {
    if (asked.isPresent() && soFar instanceof Recognition.Rejected) {
      return Completeness.FOREIGN;
    }
    if (!(soFar instanceof Recognition.Heard heard) || asked.isEmpty()) {
      return Completeness.INCOMPLETE;
    }
    boolean whole = heard.complete() && isWhole(reply(heard.text(), asked.get()));
    return whole ? Completeness.COMPLETE : Completeness.INCOMPLETE;
  }

  /** What a finished utterance is. Words of danger are always words. */
  UtteranceKind kind(Said said, long speechMs, Optional<Directive.Listen> asked) {
    if (!said.spotted().isEmpty()) {
      return UtteranceKind.WORDS;
    }
    if (said.accepted()) {
      return isAnswer(said, asked) || !BACK_CHANNELS.contains(said.text())
          ? UtteranceKind.WORDS
          : UtteranceKind.BACK_CHANNEL;
    }
    if (BACK_CHANNELS.contains(said.text())) {
      return UtteranceKind.BACK_CHANNEL;
    }
    return said.text().isBlank() && speechMs < NOISE_MS_MAX
        ? UtteranceKind.NOTHING
        : UtteranceKind.WORDS;
  }

  private boolean isAnswer(Said said, Optional<Directive.Listen> asked) {
    return asked
        .filter(listen -> listen.item().kind() != ItemKind.TEXT)
        .map(listen -> !(reply(said.text(), listen) instanceof Reply.NotUnderstood))
        .orElse(false);
  }

  private Reply reply(String words, Directive.Listen asked) {
    return asked.isReadBack()
        ? language.understandConfirmation(asked.item(), words)
        : language.understand(asked.item(), Optional.empty(), words);
  }

  private static boolean isWhole(Reply reply) {
    return switch (reply) {
      case Reply.Value(var _, boolean complete) -> complete;
      case Reply.Correction _,
          Reply.Objection _,
          Reply.Repeat _,
          Reply.Unknown _,
          Reply.Skip _,
          Reply.Human _ ->
          true;
      case Reply.NotUnderstood() -> false;
    };
  }
}
