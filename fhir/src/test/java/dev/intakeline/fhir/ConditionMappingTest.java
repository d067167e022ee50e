package dev.intakeline.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Condition;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.LinkId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R4's conditions are ours, each operator and both behaviours. */
class ConditionMappingTest {
  private static final LinkId DAYS = new LinkId("days");

  @ParameterizedTest
  @CsvSource({
    "=, EQUAL",
    "!=, NOT_EQUAL",
    ">, GREATER",
    "<, LESS",
    ">=, GREATER_OR_EQUAL",
    "<=, LESS_OR_EQUAL"
  })
  void readsEveryOperator(String operator, Condition.Operator ours) {
    assertThat(enableWhen("", compared(operator, 3)).conditions())
        .containsExactly(new Condition(DAYS, ours, new AnswerValue.IntegerAnswer(3)));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void readsWhetherThereIsAnAnswer(boolean exists) {
    assertThat(
            enableWhen(
                    "",
                    """
                    {"question": "days", "operator": "exists", "answerBoolean": %s}\
                    """
                        .formatted(exists))
                .conditions())
        .containsExactly(
            new Condition(DAYS, Condition.Operator.EXISTS, new AnswerValue.BooleanAnswer(exists)));
  }

  @Test
  void readsBothBehaviours() {
    String two = compared(">", 3) + ", " + compared("<", 9);

    assertThat(enableWhen("\"enableBehavior\": \"all\",", two).behavior())
        .isEqualTo(EnableWhen.Behavior.ALL);
    assertThat(enableWhen("\"enableBehavior\": \"any\",", two).behavior())
        .isEqualTo(EnableWhen.Behavior.ANY);
  }

  private static String compared(String operator, int days) {
    return """
    {"question": "days", "operator": "%s", "answerInteger": %d}\
    """
        .formatted(operator, days);
  }

  private static EnableWhen enableWhen(String behavior, String conditions) {
    return Readings.read(
            """
            {"linkId": "days", "type": "integer", "text": "How many days?"},
            {"linkId": "why", "type": "text", "text": "Why?", %s "enableWhen": [%s]}
            """
                .formatted(behavior, conditions))
        .items()
        .get(1)
        .enableWhen();
  }
}
