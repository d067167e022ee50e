package dev.intakeline.contracts.safety;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Compares an answer with what a rule expects. What can't be compared is only ever unequal. */
final class AnswerComparison {
  private AnswerComparison() {}

  static boolean holds(Condition condition, AnswerValue given, List<Choice> choices) {
    AnswerValue expected = condition.expected();
    return switch (condition.operator()) {
      case EXISTS -> expected.equals(new AnswerValue.BooleanAnswer(true));
      case EQUAL -> equal(given, expected, choices);
      case NOT_EQUAL -> !equal(given, expected, choices);
      case GREATER -> order(given, expected, choices).filter(o -> o > 0).isPresent();
      case LESS -> order(given, expected, choices).filter(o -> o < 0).isPresent();
      case GREATER_OR_EQUAL -> order(given, expected, choices).filter(o -> o >= 0).isPresent();
      case LESS_OR_EQUAL -> order(given, expected, choices).filter(o -> o <= 0).isPresent();
    };
  }

  private static boolean equal(AnswerValue given, AnswerValue expected, List<Choice> choices) {
    return given.equals(expected)
        || order(given, expected, choices).filter(o -> o == 0).isPresent();
  }

  private static Optional<Integer> order(
      AnswerValue given, AnswerValue expected, List<Choice> choices) {
    if (given instanceof AnswerValue.DateAnswer(var mine)
        && expected instanceof AnswerValue.DateAnswer(var theirs)) {
      return Optional.of(mine.compareTo(theirs));
    }
    return number(given, choices)
        .flatMap(mine -> number(expected, choices).map(theirs -> mine.compareTo(theirs)));
  }

  private static Optional<BigDecimal> number(AnswerValue value, List<Choice> choices) {
    return switch (value) {
      case AnswerValue.IntegerAnswer(int number) -> Optional.of(BigDecimal.valueOf(number));
      case AnswerValue.DecimalAnswer(BigDecimal number) -> Optional.of(number);
      case AnswerValue.ChoiceAnswer(String code) ->
          choices.stream().filter(c -> c.code().equals(code)).findFirst().flatMap(Choice::ordinal);
      case AnswerValue.BooleanAnswer _, AnswerValue.DateAnswer _, AnswerValue.TextAnswer _ ->
          Optional.empty();
    };
  }
}
