package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerValue;

/** What words are as an answer of one kind, fillers already taken away. */
sealed interface Reading {
  Reading NONE = new None();
  Reading PART = new Part();

  /** A value; complete when nothing more is to be expected. */
  record Whole(AnswerValue value, boolean complete) implements Reading {}

  /** The beginning of a value. */
  record Part() implements Reading {}

  /** No value and no beginning of one. */
  record None() implements Reading {}

  static Reading whole(AnswerValue value) {
    return new Whole(value, true);
  }
}
