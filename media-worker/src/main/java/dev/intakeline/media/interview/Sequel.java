package dev.intakeline.media.interview;

import dev.intakeline.contracts.questionnaire.AnswerValue;

/** What words are to a value that was given just before them and may have more parts. */
public sealed interface Sequel {
  /**
   * They go on with it.
   *
   * @param words those that make the whole, without what stands around and between its parts
   */
  record GoesOn(AnswerValue whole, String words) implements Sequel {}

  /** They give it once more from its beginning. */
  record Anew(AnswerValue value) implements Sequel {}

  /** Neither: they are to be taken by themselves. */
  record Other() implements Sequel {}
}
