package dev.intakeline.media.understand;

import dev.intakeline.contracts.media.EndpointingProfile;
import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.Item;
import java.time.Duration;

/**
 * How long a silence ends an answer. Callers pause for 0.6 to 2.0 s (95 % below 2.5 s) inside
 * numbers, dates and free text; a whole answer isn't waited on.
 */
final class Endpointing {
  /** The rest of the time to the first sample (recognition, tools, synthesis) is about 150 ms. */
  private static final Duration SHORT_COMPLETE = Duration.ofMillis(350);

  private static final Duration LONG_COMPLETE = Duration.ofMillis(500);
  private static final Duration TEXT_COMPLETE = Duration.ofMillis(1_300);

  /** "Well …": a yes or no comes soon or not at all. */
  private static final Duration SHORT_INCOMPLETE = Duration.ofMillis(1_200);

  /**
   * Where an answer is one word or a few, what fits none of them is no beginning of one either: the
   * caller is asked again as soon as it is clear that the sentence is over.
   */
  private static final Duration SHORT_FOREIGN = Duration.ofMillis(650);

  /**
   * For dates, digits, letters and names: after a value that can stand but may go on (letters,
   * digits of no fixed count), after a whole one from who has paused before, and after words that
   * are clearly no beginning of one. Longer than the gaps between letters; and since the rest takes
   * 150 to 270 ms here, the agent is audible within 1,300. Whoever pauses for longer and goes on
   * hears the beginning of the read-back; what follows then is put to the letters before.
   */
  private static final Duration MIDDLE = Duration.ofMillis(950);

  private static final Duration PAUSE_MAX = Duration.ofMillis(2_500);
  private static final Duration TEXT_INCOMPLETE = Duration.ofMillis(2_200);

  private static final Duration SHORT_SPEECH_MAX = Duration.ofSeconds(15);
  private static final Duration LONG_SPEECH_MAX = Duration.ofSeconds(30);
  private static final Duration TEXT_SPEECH_MAX = Duration.ofSeconds(90);

  static final EndpointingProfile YES_NO =
      new EndpointingProfile(SHORT_COMPLETE, SHORT_INCOMPLETE, SHORT_SPEECH_MAX, SHORT_FOREIGN);

  /** After a read-back: yes or no, or another value, which may have pauses. */
  static final EndpointingProfile CONFIRMATION =
      new EndpointingProfile(
          SHORT_COMPLETE,
          PAUSE_MAX,
          LONG_SPEECH_MAX,
          PAUSE_MAX,
          MIDDLE,
          SHORT_COMPLETE.multipliedBy(2));

  private static final EndpointingProfile CHOICE =
      new EndpointingProfile(
          SHORT_COMPLETE, Duration.ofMillis(1_600), SHORT_SPEECH_MAX, SHORT_FOREIGN);
  private static final EndpointingProfile NUMBER =
      new EndpointingProfile(SHORT_COMPLETE, PAUSE_MAX, SHORT_SPEECH_MAX, SHORT_FOREIGN);
  private static final EndpointingProfile LONG = parts(MIDDLE);

  /**
   * So many digits as asked for, or so many letters as are allowed: nothing can follow, however the
   * caller has paused before.
   */
  private static final EndpointingProfile COUNTED = parts(LONG_COMPLETE);

  private static final EndpointingProfile TEXT =
      new EndpointingProfile(TEXT_COMPLETE, TEXT_INCOMPLETE, TEXT_SPEECH_MAX);

  private Endpointing() {}

  static EndpointingProfile profile(Item item) {
    return switch (item.kind()) {
      case BOOLEAN, GROUP, DISPLAY -> YES_NO;
      case CHOICE -> CHOICE;
      case INTEGER, DECIMAL -> NUMBER;
      case DATE -> LONG;
      case STRING -> item.form().map(Endpointing::profile).orElse(LONG);
      case TEXT -> TEXT;
    };
  }

  private static EndpointingProfile profile(AnswerForm form) {
    return switch (form) {
      case AnswerForm.Digits _, AnswerForm.Spelled _ -> COUNTED;
      case AnswerForm.PersonName _ -> LONG;
    };
  }

  /** An answer of several parts, with pauses between them. */
  private static EndpointingProfile parts(Duration afterPause) {
    return new EndpointingProfile(
        LONG_COMPLETE, PAUSE_MAX, LONG_SPEECH_MAX, MIDDLE, MIDDLE, afterPause);
  }
}
