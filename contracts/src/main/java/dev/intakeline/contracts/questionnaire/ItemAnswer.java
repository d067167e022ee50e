package dev.intakeline.contracts.questionnaire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the caller made of a question. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ItemAnswer.Answered.class, name = "answered"),
  @JsonSubTypes.Type(value = ItemAnswer.Unanswered.class, name = "unanswered")
})
public sealed interface ItemAnswer {
  /** The caller's words behind it. */
  Provenance provenance();

  /** A value that fits the item. */
  record Answered(AnswerValue value, Provenance provenance) implements ItemAnswer {}

  /** The question was dealt with, without a value. */
  record Unanswered(Reason reason, Provenance provenance) implements ItemAnswer {}

  /** Why there is no value. */
  enum Reason {
    /** "I don't know." */
    UNKNOWN,
    /** "Skip that." */
    SKIPPED,
    /** It was asked as often as the limit allows and not understood. */
    NOT_UNDERSTOOD
  }
}
