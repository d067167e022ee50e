package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import java.util.Optional;

/** What a caller's words mean as a reply to the open question. Hides the words and the value. */
public sealed interface SpokenAnswer {

  /**
   * An answer. Whether it is within the item's limits is not looked at here.
   *
   * @param value of the item's kind
   * @param complete whether nothing more is to be expected. If not, the words can stand as an
   *     answer when no more comes, but more is likely ("four two seven" of up to six digits)
   */
  record Value(AnswerValue value, boolean complete) implements SpokenAnswer {}

  /** The beginning of an answer, which can't stand as one: "march", "about", "one hundred and". */
  record Incomplete() implements SpokenAnswer {}

  /**
   * An earlier answer was wrong: the one that was given before the open question or, where it was
   * asked so, the one that was just read back.
   *
   * @param value the right one; empty when the caller only objects
   * @param complete as of a {@link Value}; true when the caller only objects
   */
  record Correction(Optional<AnswerValue> value, boolean complete) implements SpokenAnswer {
    /** The caller objects and says no value. */
    static final Correction OBJECTION = new Correction(Optional.empty(), true);
  }

  /**
   * "Actually, seven": doesn't say whose answer it corrects, and fits the question before and the
   * open one alike.
   *
   * @param ofBefore what it would be to the question before
   * @param ofOpen what it would be to the open one
   * @param complete as of a {@link Value}
   */
  record Reconsidered(AnswerValue ofBefore, AnswerValue ofOpen, boolean complete)
      implements SpokenAnswer {}

  /** No answer but a wish. */
  record Meta(Kind kind) implements SpokenAnswer {}

  /** Nothing of the above. */
  record NotUnderstood() implements SpokenAnswer {}

  /** What a caller wants instead of answering. */
  enum Kind {
    /** "Say that again." */
    REPEAT,
    /** "What do you mean?" */
    EXPLAIN,
    /** "I don't know." */
    UNKNOWN,
    /** "Skip that." */
    SKIP,
    /** "Let me speak to a person." */
    HUMAN
  }
}
