package dev.intakeline.contracts.questionnaire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How the answer to a string item is spoken. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AnswerForm.Digits.class, name = "digits"),
  @JsonSubTypes.Type(value = AnswerForm.Spelled.class, name = "spelled"),
  @JsonSubTypes.Type(value = AnswerForm.PersonName.class, name = "person-name")
})
public sealed interface AnswerForm {
  /** Digit by digit, e.g. a member number; the count is inclusive. */
  record Digits(int min, int max) implements AnswerForm {
    public Digits {
      if (min < 1 || max < min || max > 32) {
        throw new IllegalArgumentException("1 <= min <= max <= 32 digits");
      }
    }
  }

  /** Letter by letter; the count is inclusive. */
  record Spelled(int min, int max) implements AnswerForm {
    public Spelled {
      if (min < 1 || max < min || max > 32) {
        throw new IllegalArgumentException("1 <= min <= max <= 32 letters");
      }
    }
  }

  /** One of these names. */
  record PersonName(List<String> names) implements AnswerForm {
    public static final int NAMES_MAX = 500;

    public PersonName {
      names = List.copyOf(names);
      if (names.isEmpty() || names.size() > NAMES_MAX) {
        throw new IllegalArgumentException("1 to " + NAMES_MAX + " names");
      }
    }
  }
}
