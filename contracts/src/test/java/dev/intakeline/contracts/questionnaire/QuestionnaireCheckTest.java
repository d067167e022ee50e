package dev.intakeline.contracts.questionnaire;

import static dev.intakeline.contracts.questionnaire.Samples.between;
import static dev.intakeline.contracts.questionnaire.Samples.choice;
import static dev.intakeline.contracts.questionnaire.Samples.choices;
import static dev.intakeline.contracts.questionnaire.Samples.code;
import static dev.intakeline.contracts.questionnaire.Samples.condition;
import static dev.intakeline.contracts.questionnaire.Samples.exists;
import static dev.intakeline.contracts.questionnaire.Samples.isYes;
import static dev.intakeline.contracts.questionnaire.Samples.item;
import static dev.intakeline.contracts.questionnaire.Samples.number;
import static dev.intakeline.contracts.questionnaire.Samples.questionnaire;
import static dev.intakeline.contracts.questionnaire.Samples.scored;
import static dev.intakeline.contracts.questionnaire.Samples.when;
import static dev.intakeline.contracts.questionnaire.Samples.words;
import static dev.intakeline.contracts.questionnaire.Samples.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.Condition.Operator;
import dev.intakeline.contracts.questionnaire.QuestionnaireCheck.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionnaireCheckTest {
  @Test
  void findsNothingWrongWithWhatCanBeAsked() {
    assertThat(
            QuestionnaireCheck.problems(
                questionnaire(
                    item("hello", ItemKind.DISPLAY),
                    item("fever", ItemKind.BOOLEAN, item("degrees", ItemKind.DECIMAL)),
                    item("more", ItemKind.GROUP, item("member", ItemKind.STRING)),
                    when(item("pain", ItemKind.CHOICE), isYes("fever")),
                    when(
                        item("story", ItemKind.TEXT),
                        condition("pain", Operator.GREATER, number(0))))))
        .isEmpty();
  }

  @Test
  void namesDuplicates() {
    assertProblem(
        "a: another item has the same linkId", item("a", ItemKind.TEXT), item("a", ItemKind.TEXT));
  }

  @Test
  void namesReferencesThatLeadNowhere() {
    assertProblem(
        "a: its condition on b refers to no item", when(item("a", ItemKind.TEXT), isYes("b")));
    assertProblem(
        "a: its condition on b refers to an item that takes no answer",
        when(item("a", ItemKind.TEXT), isYes("b")),
        item("b", ItemKind.DISPLAY));
  }

  @Test
  void namesComparisonsThatMakeNoSense() {
    assertComparison("needs a number", item("b", ItemKind.INTEGER), Operator.EQUAL, yes());
    assertComparison("needs a date", item("b", ItemKind.DATE), Operator.LESS, number(1));
    assertComparison("needs true or false", item("b", ItemKind.BOOLEAN), Operator.EQUAL, number(1));
    assertComparison("needs words", item("b", ItemKind.TEXT), Operator.NOT_EQUAL, yes());
    assertComparison(
        "asks for more or less of a yes or no", item("b", ItemKind.BOOLEAN), Operator.LESS, yes());
    assertComparison(
        "asks for more or less of words", item("b", ItemKind.TEXT), Operator.LESS, words("a"));
    assertComparison(
        "needs one of that item's codes", item("b", ItemKind.CHOICE), Operator.EQUAL, code("c"));
    assertComparison(
        "compares by ordinal value, which not every option has",
        choices("b", choice("x"), choice("y", 1)),
        Operator.GREATER,
        code("y"));
  }

  @Test
  void namesLoopsOfConditionsAndOfNesting() {
    assertProblem(
        "a: its conditions run in a loop: a -> b -> c -> a",
        when(item("a", ItemKind.BOOLEAN), isYes("b")),
        when(item("b", ItemKind.BOOLEAN), isYes("c")),
        when(item("c", ItemKind.BOOLEAN), isYes("a")));
    assertProblem(
        "a: its conditions run in a loop: a -> a", when(item("a", ItemKind.BOOLEAN), isYes("a")));
    assertProblem(
        "group: its conditions run in a loop: group -> inner -> group",
        when(
            item("group", ItemKind.GROUP, item("inner", ItemKind.BOOLEAN)),
            exists("inner", false)));
  }

  @Test
  void namesOneLoopAndItsFirstStepsHoweverManyConditionsLeadBack() {
    Item[] ring =
        IntStream.range(0, QuestionnaireCheck.ITEMS_MAX)
            .mapToObj(
                i ->
                    when(
                        item("q" + i, ItemKind.BOOLEAN),
                        exists("q" + (i + 1) % QuestionnaireCheck.ITEMS_MAX, true),
                        exists("q0", true)))
            .toArray(Item[]::new);
    assertThat(described(questionnaire(ring)))
        .containsExactly(
            "q0: its conditions run in a loop:"
                + " q0 -> q1 -> q2 -> q3 -> q4 -> q5 -> q6 -> q7 -> q8 -> q9 -> ... -> q0");
  }

  @Test
  void saysOnceThatConditionsAreTooMany() {
    Condition[] back =
        IntStream.range(0, 14_000).mapToObj(_ -> exists("a", true)).toArray(Condition[]::new);
    assertThat(
            described(
                questionnaire(
                    when(item("a", ItemKind.BOOLEAN), isYes("b")),
                    when(item("b", ItemKind.BOOLEAN), back))))
        .containsExactly(
            "b: more than 20 conditions", "a: its conditions run in a loop: a -> b -> a");
  }

  @Test
  void settlesALongChainOfConditions() {
    Item[] chain =
        IntStream.range(0, QuestionnaireCheck.ITEMS_MAX)
            .mapToObj(
                i ->
                    i == 0
                        ? item("q0", ItemKind.BOOLEAN)
                        : when(item("q" + i, ItemKind.BOOLEAN), isYes("q" + (i - 1))))
            .toArray(Item[]::new);
    assertThat(QuestionnaireCheck.problems(questionnaire(chain))).isEmpty();
    assertThat(Interview.next(questionnaire(chain), Progress.NONE)).hasValue(chain[0]);
  }

  @Test
  void limitsItemsDepthAndWords() {
    Item[] many =
        IntStream.rangeClosed(0, QuestionnaireCheck.ITEMS_MAX)
            .mapToObj(i -> item("q" + i, ItemKind.BOOLEAN))
            .toArray(Item[]::new);
    Item deep = item("leaf", ItemKind.BOOLEAN);
    for (int level = 0; level < QuestionnaireCheck.DEPTH_MAX; level++) {
      deep = item("g" + level, ItemKind.GROUP, deep);
    }
    String tooLarge = "more than 1000 items, or nested deeper than 10 levels";
    assertProblem(tooLarge, many);
    assertProblem(tooLarge, deep);
    assertProblem("long: its text has more than 600 characters", text("long", "x".repeat(601)));
  }

  @Test
  void namesWhatCantBeSpoken() {
    assertProblem("x: its text is empty: there is nothing to say", text("x", " "));
    assertProblem(
        "x: a string has to say how it is spoken (digits, spelled, names); free words are a text",
        new Item(
            new LinkId("x"),
            ItemKind.STRING,
            "Question",
            false,
            EnableWhen.ALWAYS,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of()));
    assertProblem("x: a choice needs 2 to 20 options", choices("x", choice("one")));
    assertProblem(
        "x: two of its options are named by the same words",
        choices("x", choice("one"), spoken("two", "Three", "ONE")));
    assertProblem("x: a group needs items", item("x", ItemKind.GROUP));
    assertProblem("nothing in it can be asked", item("x", ItemKind.DISPLAY));
  }

  @Test
  void namesLimitsThatMakeNoSense() {
    assertProblem(
        "x: its least value is above its greatest", between("x", ItemKind.INTEGER, "3", "2"));
    assertProblem(
        "x: its least and greatest value have to be a number",
        between("x", ItemKind.DECIMAL, "1E+999999999", "x"));
    assertProblem(
        "x: its least and greatest value have to be a date like 2026-01-31",
        between("x", ItemKind.DATE, "2026-02-30", "2026-03-01"));
    assertProblem(
        "x: only numbers and dates have a least and a greatest value",
        between("x", ItemKind.TEXT, "1", "2"));
  }

  @Test
  void namesAScoreOfNothing() {
    assertThat(described(scored(item("a", ItemKind.BOOLEAN))))
        .containsExactly("it is scored, but no choice has an ordinal value");
  }

  @Test
  void namesAnUnknownLanguage() {
    Questionnaire unspoken =
        new Questionnaire("x", " ", "english", List.of(item("a", ItemKind.TEXT)), false);
    assertThat(described(unspoken))
        .containsExactly("language has to be a BCP 47 tag, e.g. en-US", "title is empty");
  }

  private static void assertComparison(
      String reason, Item question, Operator operator, AnswerValue expected) {
    assertProblem(
        "a: its condition on b " + reason,
        when(item("a", ItemKind.TEXT), condition("b", operator, expected)),
        question);
  }

  private static void assertProblem(String described, Item... items) {
    assertThat(described(questionnaire(items))).contains(described);
  }

  private static List<String> described(Questionnaire questionnaire) {
    return QuestionnaireCheck.problems(questionnaire).stream()
        .map(QuestionnaireCheckTest::described)
        .toList();
  }

  private static String described(Problem problem) {
    return problem.linkId().map(linkId -> linkId + ": ").orElse("") + problem.reason();
  }

  private static Item text(String linkId, String text) {
    return new Item(
        new LinkId(linkId),
        ItemKind.TEXT,
        text,
        false,
        EnableWhen.ALWAYS,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of());
  }

  private static Choice spoken(String code, String display, String alsoSaid) {
    return new Choice(code, Optional.empty(), display, List.of(alsoSaid), Optional.empty());
  }
}
