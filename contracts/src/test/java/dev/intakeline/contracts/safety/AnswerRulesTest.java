package dev.intakeline.contracts.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.Condition;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRulesTest {
  private static final LinkId ITEM_9 = new LinkId("phq9-9");
  private static final Provenance PROVENANCE =
      new Provenance(new UtteranceId("c1"), new AudioSpan(0, 1), 1, true);
  private static final Questionnaire PHQ_9 =
      new Questionnaire(
          "phq-9",
          "PHQ-9",
          "en-US",
          List.of(
              item(
                  "group",
                  ItemKind.GROUP,
                  List.of(),
                  List.of(
                      item(
                          ITEM_9.value(),
                          ItemKind.CHOICE,
                          List.of(choice("not-at-all", 0), choice("several-days", 1)),
                          List.of())))),
          true);

  @Test
  void anyDayOfItemNineIsCritical() {
    assertThat(inAnswer(new AnswerValue.ChoiceAnswer("several-days")))
        .containsExactly(new Finding("phq9-item9", Severity.CRITICAL, "", 0, 0));
    assertThat(inAnswer(new AnswerValue.ChoiceAnswer("not-at-all"))).isEmpty();
  }

  @Test
  void anotherQuestionnaireOrAnUnansweredItemIsNot() {
    Questionnaire other =
        new Questionnaire("other", "Other", "en-US", PHQ_9.items(), PHQ_9.scored());
    GivenAnswer given =
        new GivenAnswer(
            ITEM_9,
            new ItemAnswer.Answered(new AnswerValue.ChoiceAnswer("several-days"), PROVENANCE));
    assertThat(RedFlagScreen.inAnswer(Shipped.RULES, other, given)).isEmpty();
    GivenAnswer skipped =
        new GivenAnswer(ITEM_9, new ItemAnswer.Unanswered(ItemAnswer.Reason.SKIPPED, PROVENANCE));
    assertThat(RedFlagScreen.inAnswer(Shipped.RULES, PHQ_9, skipped)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GREATER, 3, 4, true",
    "GREATER, 3, 3, false",
    "GREATER_OR_EQUAL, 3, 3, true",
    "LESS, 3, 2, true",
    "LESS_OR_EQUAL, 3, 4, false",
    "EQUAL, 3, 3, true",
    "NOT_EQUAL, 3, 3, false",
    "NOT_EQUAL, 3, 4, true"
  })
  void comparesNumbersOfEitherKind(
      Condition.Operator operator, int expected, int given, boolean holds) {
    Condition condition = new Condition(ITEM_9, operator, new AnswerValue.IntegerAnswer(expected));
    assertThat(AnswerComparison.holds(condition, new AnswerValue.IntegerAnswer(given), List.of()))
        .isEqualTo(holds);
    assertThat(
            AnswerComparison.holds(
                condition, new AnswerValue.DecimalAnswer(BigDecimal.valueOf(given)), List.of()))
        .isEqualTo(holds);
  }

  private static List<Finding> inAnswer(AnswerValue value) {
    return RedFlagScreen.inAnswer(
        Shipped.RULES, PHQ_9, new GivenAnswer(ITEM_9, new ItemAnswer.Answered(value, PROVENANCE)));
  }

  private static Choice choice(String code, int ordinal) {
    return new Choice(
        code, Optional.empty(), code, List.of(), Optional.of(BigDecimal.valueOf(ordinal)));
  }

  private static Item item(String linkId, ItemKind kind, List<Choice> choices, List<Item> items) {
    return new Item(
        new LinkId(linkId),
        kind,
        linkId,
        true,
        EnableWhen.ALWAYS,
        choices,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        items);
  }
}
