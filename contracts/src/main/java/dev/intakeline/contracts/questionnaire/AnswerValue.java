package dev.intakeline.contracts.questionnaire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A typed answer. Text forms hide what was said. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AnswerValue.BooleanAnswer.class, name = "boolean"),
  @JsonSubTypes.Type(value = AnswerValue.IntegerAnswer.class, name = "integer"),
  @JsonSubTypes.Type(value = AnswerValue.DecimalAnswer.class, name = "decimal"),
  @JsonSubTypes.Type(value = AnswerValue.DateAnswer.class, name = "date"),
  @JsonSubTypes.Type(value = AnswerValue.TextAnswer.class, name = "text"),
  @JsonSubTypes.Type(value = AnswerValue.ChoiceAnswer.class, name = "choice")
})
public sealed interface AnswerValue {

  /** Yes or no. */
  record BooleanAnswer(boolean value) implements AnswerValue {
    @Override
    public String toString() {
      return "BooleanAnswer[hidden]";
    }
  }

  /** A whole number. */
  record IntegerAnswer(int value) implements AnswerValue {
    @Override
    public String toString() {
      return "IntegerAnswer[hidden]";
    }
  }

  /** A number with a fraction. */
  record DecimalAnswer(BigDecimal value) implements AnswerValue {
    @Override
    public String toString() {
      return "DecimalAnswer[hidden]";
    }
  }

  /** A day. */
  record DateAnswer(LocalDate value) implements AnswerValue {
    @Override
    public String toString() {
      return "DateAnswer[hidden]";
    }
  }

  /** Words, digits or letters: string and text items. */
  record TextAnswer(String value) implements AnswerValue {
    @Override
    public String toString() {
      return "TextAnswer[hidden]";
    }
  }

  /** The code of one of the item's choices. */
  record ChoiceAnswer(String code) implements AnswerValue {
    @Override
    public String toString() {
      return "ChoiceAnswer[hidden]";
    }
  }
}
