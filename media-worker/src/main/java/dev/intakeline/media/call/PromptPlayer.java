package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.media.interview.Directive;
import dev.intakeline.media.interview.PromptPart;
import dev.intakeline.media.mouth.Mouth;
import dev.intakeline.media.turn.Listening;
import dev.intakeline.media.turn.Prompt;
import java.util.Optional;
import java.util.stream.Collectors;

/** The prompt that was ordered last: spoken, stopped, written down. For the turn loop alone. */
final class PromptPlayer {
  private final Mouth mouth;
  private final Narrator narrator;
  private final TranscriptWriter transcript;
  private final CallJournal journal;
  private int number;
  private Optional<Ordered> next = Optional.empty();
  private Optional<Ordered> current = Optional.empty();

  PromptPlayer(Mouth mouth, Narrator narrator, TranscriptWriter transcript, CallJournal journal) {
    this.mouth = mouth;
    this.narrator = narrator;
    this.transcript = transcript;
    this.journal = journal;
  }

  /** A prompt as the turn machine sees it; its words are kept for {@link #start}. */
  Prompt order(Directive.Say words, boolean ours) {
    number++;
    next = Optional.of(new Ordered(number, words, ours));
    return new Prompt(
        number,
        words.interruptible(),
        words
            .listening()
            .map(
                listen -> new Listening(listen.endpointing(), listen.silence(), listen.newsFor())));
  }

  /** Begins to speak what was ordered last; tells how to listen, where it wants an answer. */
  Optional<Directive.Listen> start() {
    Ordered ordered = next.orElseThrow(() -> new IllegalStateException("no prompt was ordered"));
    ordered.id = Optional.of(transcript.nextOfAgent());
    current = next;
    journal.note(prompted(ordered.id.get(), ordered.words));
    narrator.speak(ordered.number, ordered.words.parts());
    return ordered.words.listening();
  }

  /** The first frame left. */
  void started(int prompt, long nanos) {
    current.filter(ordered -> ordered.number == prompt).ifPresent(o -> o.startNanos = nanos);
  }

  /** The last frame left; one that was stopped meanwhile is written down already. */
  void ended(int prompt, long nanos) {
    current
        .filter(ordered -> ordered.number == prompt && ordered.startNanos != 0)
        .ifPresent(ordered -> writeDown(ordered, text(ordered.words), nanos, false));
  }

  /** Stops whatever is spoken. */
  void stop() {
    String heard = mouth.stop();
    current
        .filter(ordered -> ordered.startNanos != 0)
        .ifPresent(ordered -> writeDown(ordered, heard, System.nanoTime(), true));
  }

  void pause() {
    mouth.pause();
  }

  void resume() {
    mouth.resume();
  }

  /** Whether the turn loop itself ordered that prompt, while the interviewer was late. */
  boolean isOurs(int prompt) {
    return current.map(ordered -> ordered.number == prompt && ordered.ours).orElse(false);
  }

  /** The fixed phrase that the prompt ends with, where it does. */
  Optional<FixedPhrase> lastPhrase() {
    return current.flatMap(ordered -> ordered.words.parts().getLast().phrase());
  }

  private void writeDown(Ordered ordered, String heard, long nanos, boolean interrupted) {
    ordered.id.ifPresent(
        id -> transcript.spoken(id, heard, ordered.startNanos, nanos, interrupted));
    ordered.startNanos = 0;
  }

  private static CallEvent.Prompted prompted(UtteranceId id, Directive.Say words) {
    Optional<LinkId> item =
        words.parts().stream().flatMap(part -> part.item().stream()).reduce((_, last) -> last);
    Optional<FixedPhrase> phrase =
        words.parts().stream().flatMap(part -> part.phrase().stream()).reduce((_, last) -> last);
    return new CallEvent.Prompted(id, item, phrase, text(words), words.interruptible());
  }

  private static String text(Directive.Say words) {
    return words.parts().stream().map(PromptPart::text).collect(Collectors.joining(" "));
  }

  private static final class Ordered {
    final int number;
    final Directive.Say words;
    final boolean ours;
    Optional<UtteranceId> id = Optional.empty();
    long startNanos;

    Ordered(int number, Directive.Say words, boolean ours) {
      this.number = number;
      this.words = words;
      this.ours = ours;
    }
  }
}
