package dev.intakeline.media.interview;

import dev.intakeline.contracts.questionnaire.AnswerValue;

/** What the caller's words mean as a reply to the open question. */
public sealed interface Reply {
  /** A value; where it isn't complete it can stand as it is, but more of it may come. */
  record Value(AnswerValue value, boolean complete) implements Reply {}

  /**
   * "No, I said ...": another value for what was just read back, or for the question before;
   * complete as a {@link Value} is.
   */
  record Correction(AnswerValue value, boolean complete) implements Reply {}

  /**
   * "Actually, seven": fits the question before and the open one, and doesn't say which of them is
   * meant; complete as a {@link Value} is.
   */
  record Reconsidered(AnswerValue ofBefore, AnswerValue ofOpen, boolean complete)
      implements Reply {}

  /** "That was wrong", without a new value. */
  record Objection() implements Reply {}

  /** "Repeat that", "what do you mean". */
  record Repeat() implements Reply {}

  /** "I don't know." */
  record Unknown() implements Reply {}

  /** "Skip that." */
  record Skip() implements Reply {}

  /** "Let me speak to a person." */
  record Human() implements Reply {}

  /** Nothing of the above. */
  record NotUnderstood() implements Reply {}
}
