package dev.intakeline.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.RequestHuman;
import dev.intakeline.contracts.tools.SearchKnowledge;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ToolSchemaTest {
  private static final UtteranceId UTTERANCE = new UtteranceId("c1");

  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of(ToolNames.RECORD_ANSWER, RecordAnswer.class),
        Arguments.of(ToolNames.SEARCH_KNOWLEDGE, SearchKnowledge.class),
        Arguments.of(ToolNames.FLAG_CONCERN, FlagConcern.class),
        Arguments.of(ToolNames.REQUEST_HUMAN, RequestHuman.class),
        Arguments.of(ToolNames.END_CALL, EndCall.class));
  }

  static Stream<AnswerValue> values() {
    return Stream.of(
        new AnswerValue.BooleanAnswer(true),
        new AnswerValue.IntegerAnswer(Integer.MIN_VALUE),
        new AnswerValue.DecimalAnswer(new BigDecimal("38.5")),
        new AnswerValue.DateAnswer(LocalDate.of(2026, 11, 21)),
        new AnswerValue.TextAnswer("words"),
        new AnswerValue.ChoiceAnswer("a"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void namesTheRecordsComponentsAndNoOthers(String tool, Class<?> arguments) {
    List<String> components =
        Arrays.stream(arguments.getRecordComponents()).map(RecordComponent::getName).toList();

    assertThat(ToolSchema.of(tool).schema().getSchemaNode().get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(components);
  }

  @ParameterizedTest
  @MethodSource("values")
  void takesEveryKindOfValue(AnswerValue value) {
    RecordAnswer answer = new RecordAnswer("k", new LinkId("q"), UTTERANCE, "words", value);

    assertThat(problem(ToolNames.RECORD_ANSWER, answer)).isEmpty();
    assertThat(values().map(Object::getClass))
        .containsExactlyInAnyOrder(AnswerValue.class.getPermittedSubclasses());
  }

  @Test
  void takesEveryOutcome() {
    for (CallOutcome outcome : CallOutcome.values()) {
      assertThat(problem(ToolNames.END_CALL, new EndCall("k", outcome))).isEmpty();
    }
  }

  @Test
  void hasTheLimitsOfTheContracts() {
    assertThat(
            problem(
                ToolNames.SEARCH_KNOWLEDGE,
                new SearchKnowledge(
                    "x".repeat(SearchKnowledge.QUERY_LENGTH_MAX), SearchKnowledge.LIMIT_MAX)))
        .isEmpty();
    assertThat(
            problem(
                ToolNames.SEARCH_KNOWLEDGE,
                new SearchKnowledge("x", SearchKnowledge.LIMIT_MAX + 1)))
        .contains("/limit breaks /properties/limit/maximum");
  }

  @Test
  void saysWhereAndWhichRuleAndNothingOfTheContents() {
    String problem =
        ToolSchema.of(ToolNames.REQUEST_HUMAN)
            .problem("{\"key\": \"k\", \"utterance\": \"hunter2\"}")
            .orElseThrow();

    assertThat(problem).isEqualTo("/utterance breaks /properties/utterance/pattern");
  }

  private static List<String> problem(String tool, Object arguments) {
    String json = new String(Wire.json(arguments), StandardCharsets.UTF_8);
    return ToolSchema.of(tool).problem(json).stream().toList();
  }
}
