package dev.intakeline.contracts.questionnaire;

import static dev.intakeline.contracts.questionnaire.Samples.SAID;
import static dev.intakeline.contracts.questionnaire.Samples.condition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.Condition.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionsTest {
  private final Item choice =
      Samples.choices(
          "pain", Samples.choice("mild", 1), Samples.choice("strong", 3), Samples.choice("other"));

  @ParameterizedTest
  @CsvSource({
    "EQUAL, false, true, false",
    "NOT_EQUAL, true, false, true",
    "GREATER, false, false, true",
    "GREATER_OR_EQUAL, false, true, true",
    "LESS, true, false, false",
    "LESS_OR_EQUAL, true, true, false"
  })
  void comparesEveryOrderedKind(Operator operator, boolean below, boolean same, boolean above) {
    for (AnswerValue expected : List.of(Samples.number(3), decimal("3.0"))) {
      assertThat(holds(operator, expected, Samples.number(2))).isEqualTo(below);
      assertThat(holds(operator, expected, decimal("3.00"))).isEqualTo(same);
      assertThat(holds(operator, expected, Samples.number(4))).isEqualTo(above);
    }
    assertThat(holds(operator, date("2026-03-03"), date("2026-03-02"))).isEqualTo(below);
    assertThat(holds(operator, date("2026-03-03"), date("2026-03-03"))).isEqualTo(same);
    assertThat(holds(operator, date("2026-03-03"), date("2026-04-01"))).isEqualTo(above);
    assertThat(holds(operator, Samples.number(1), Samples.code("strong"))).isEqualTo(above);
    assertThat(holds(operator, Samples.code("strong"), Samples.code("mild"))).isEqualTo(below);
  }

  @Test
  void comparesYesNoAndWordsByEqualityOnly() {
    assertThat(holds(Operator.EQUAL, Samples.yes(), Samples.yes())).isTrue();
    assertThat(holds(Operator.NOT_EQUAL, Samples.yes(), Samples.no())).isTrue();
    assertThat(holds(Operator.EQUAL, Samples.words("a"), Samples.words("a"))).isTrue();
    assertThat(holds(Operator.GREATER, Samples.words("a"), Samples.words("b"))).isFalse();
    assertThat(holds(Operator.LESS_OR_EQUAL, Samples.yes(), Samples.yes())).isFalse();
  }

  @Test
  void aChoiceWithoutOrdinalHasNoOrder() {
    assertThat(holds(Operator.LESS, Samples.number(9), Samples.code("other"))).isFalse();
    assertThat(holds(Operator.GREATER, Samples.number(0), Samples.code("other"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Operator.class)
  void withoutAValueOnlyAbsenceAndDifferenceHold(Operator operator) {
    Condition expectsYes = condition("x", operator, Samples.yes());
    boolean holds = operator == Operator.NOT_EQUAL;
    ItemAnswer unknown = new ItemAnswer.Unanswered(ItemAnswer.Reason.UNKNOWN, SAID);

    assertThat(Conditions.holdsWithoutAnswer(expectsYes)).isEqualTo(holds);
    assertThat(Conditions.holds(expectsYes, choice, unknown)).isEqualTo(holds);
  }

  @Test
  void existenceMeansAValue() {
    assertThat(Conditions.holdsWithoutAnswer(Samples.exists("x", false))).isTrue();
    assertThat(holds(Operator.EXISTS, Samples.yes(), Samples.no())).isTrue();
    assertThat(holds(Operator.EXISTS, Samples.no(), Samples.no())).isFalse();
  }

  private boolean holds(Operator operator, AnswerValue expected, AnswerValue actual) {
    return Conditions.holds(
        condition("pain", operator, expected), choice, new ItemAnswer.Answered(actual, SAID));
  }

  private static AnswerValue decimal(String value) {
    return new AnswerValue.DecimalAnswer(new BigDecimal(value));
  }

  private static AnswerValue date(String value) {
    return new AnswerValue.DateAnswer(LocalDate.parse(value));
  }
}
