package dev.intakeline.media.call;

import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.media.interview.AnswerLanguage;
import dev.intakeline.media.interview.Directive;
import dev.intakeline.media.interview.Reply;
import dev.intakeline.media.interview.Said;
import dev.intakeline.media.listen.HeardWord;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.turn.Completeness;
import dev.intakeline.media.turn.UtteranceKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    if (asked.isEmpty()) {
      return Completeness.INCOMPLETE;
    }
    return switch (soFar) {
      case Recognition.Heard heard when heard.complete() ->
          completeness(reply(heard.text(), asked.get()));
      case Recognition.Heard heard when isRoundedOff(heard) -> withoutLastWord(heard, asked.get());
      case Recognition.Rejected refused when isForeign(refused, asked.get()) ->
          Completeness.FOREIGN;
      case Recognition.Heard _, Recognition.Rejected _, Recognition.Nothing _ ->
          Completeness.INCOMPLETE;
    };
  }

  /** The decoder puts in a word that wasn't said: "not at all now". */
  private static boolean isRoundedOff(Recognition.Heard heard) {
    return heard.words().size() > 1 && heard.words().getLast().margin() < 0;
  }

  /** Where the answer is the same without the word that wasn't said, nothing is to come. */
  private Completeness withoutLastWord(Recognition.Heard heard, Directive.Listen asked) {
    Reply reply = reply(heard.text(), asked);
    String said =
        heard.words().stream()
            .limit(heard.words().size() - 1L)
            .map(HeardWord::text)
            .collect(Collectors.joining(" "));
    return reply.equals(reply(said, asked)) ? completeness(reply) : Completeness.INCOMPLETE;
  }

  /**
   * Whether refused words are no beginning of an answer. Where answers have several parts, the
   * first alone is heard badly now and then: what is refused is waited for, unless it was refused
   * by far and what comes closest would be a whole answer at that. Of 192 beginnings of dates,
   * digits, spelled and other names (three voices, 16 kHz) 27 were refused, and 4 that way, 3 of
   * those with words that the grammar lacks; of 216 strays 200 and 123.
   */
  private boolean isForeign(Recognition.Rejected refused, Directive.Listen asked) {
    return !hasParts(asked)
        || (refused.byFar() && !(reply(refused.closest(), asked) instanceof Reply.NotUnderstood));
  }

  private static boolean hasParts(Directive.Listen asked) {
    ItemKind kind = asked.item().kind();
    return asked.isReadBack() || kind == ItemKind.DATE || kind == ItemKind.STRING;
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

  private static Completeness completeness(Reply reply) {
    return switch (reply) {
      case Reply.Value(var _, boolean complete) -> whole(complete);
      case Reply.Correction(var _, boolean complete) -> whole(complete);
      case Reply.Reconsidered(var _, var _, boolean complete) -> whole(complete);
      case Reply.Objection _, Reply.Repeat _, Reply.Unknown _, Reply.Skip _, Reply.Human _ ->
          Completeness.COMPLETE;
      case Reply.NotUnderstood() -> Completeness.INCOMPLETE;
    };
  }

  private static Completeness whole(boolean complete) {
    return complete ? Completeness.COMPLETE : Completeness.MAY_GO_ON;
  }
}
