package dev.intakeline.contracts.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether a condition holds, as FHIR R4 defines its operators.
 *
 * <p>Without a value (never asked, "I don't know", dropped) {@code exists = false} holds, and so
 * does {@code !=}, since R4 reads it as "no answer has a value that is equal"; nothing else does. A
 * choice is compared by its code; with a number, or for greater and less, by its ordinal value.
 */
public final class Conditions {
  private Conditions() {}

  /** Whether the condition holds for this answer to the item that it names. */
  public static boolean holds(Condition condition, Item question, ItemAnswer answer) {
    return switch (answer) {
      case ItemAnswer.Unanswered _ -> holdsWithoutAnswer(condition);
      case ItemAnswer.Answered answered -> holds(condition, question, answered.value());
    };
  }

  /** Whether the condition holds as long as the item that it names has no value. */
  public static boolean holdsWithoutAnswer(Condition condition) {
    return switch (condition.operator()) {
      case EXISTS -> expectsExistence(condition, false);
      case NOT_EQUAL -> true;
      case EQUAL, GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL -> false;
    };
  }

  private static boolean holds(Condition condition, Item question, AnswerValue actual) {
    AnswerValue expected = condition.expected();
    return switch (condition.operator()) {
      case EXISTS -> expectsExistence(condition, true);
      case EQUAL -> equal(question, actual, expected);
      case NOT_EQUAL -> !equal(question, actual, expected);
      case GREATER -> order(question, actual, expected).map(o -> o > 0).orElse(false);
      case LESS -> order(question, actual, expected).map(o -> o < 0).orElse(false);
      case GREATER_OR_EQUAL -> order(question, actual, expected).map(o -> o >= 0).orElse(false);
      case LESS_OR_EQUAL -> order(question, actual, expected).map(o -> o <= 0).orElse(false);
    };
  }

  private static boolean expectsExistence(Condition condition, boolean exists) {
    return condition.expected().equals(new AnswerValue.BooleanAnswer(exists));
  }

  private static boolean equal(Item question, AnswerValue actual, AnswerValue expected) {
    return actual.equals(expected)
        || (isNumber(expected)
            && order(question, actual, expected).map(order -> order == 0).orElse(false));
  }

  private static boolean isNumber(AnswerValue value) {
    return value instanceof AnswerValue.IntegerAnswer || value instanceof AnswerValue.DecimalAnswer;
  }

  /** How the actual value compares with the expected one; empty where they have no order. */
  private static Optional<Integer> order(Item question, AnswerValue actual, AnswerValue expected) {
    if (actual instanceof AnswerValue.DateAnswer day
        && expected instanceof AnswerValue.DateAnswer other) {
      return Optional.of(day.value().compareTo(other.value()));
    }
    return number(question, actual)
        .flatMap(left -> number(question, expected).map(right -> left.compareTo(right)));
  }

  private static Optional<BigDecimal> number(Item question, AnswerValue value) {
    return switch (value) {
      case AnswerValue.IntegerAnswer whole -> Optional.of(BigDecimal.valueOf(whole.value()));
      case AnswerValue.DecimalAnswer decimal -> Optional.of(decimal.value());
      case AnswerValue.ChoiceAnswer choice -> ordinal(question, choice.code());
      case AnswerValue.BooleanAnswer _, AnswerValue.DateAnswer _, AnswerValue.TextAnswer _ ->
          Optional.empty();
    };
  }

  /** The ordinal value of an item's choice. */
  static Optional<BigDecimal> ordinal(Item item, String code) {
    for (Choice choice : item.choices()) {
      if (choice.code().equals(code)) {
        return choice.ordinal();
      }
    }
    return Optional.empty();
  }
}
