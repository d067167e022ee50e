package dev.intakeline.contracts.questionnaire;

import static dev.intakeline.contracts.questionnaire.Condition.Operator.NOT_EQUAL;
import static dev.intakeline.contracts.questionnaire.Samples.choice;
import static dev.intakeline.contracts.questionnaire.Samples.code;
import static dev.intakeline.contracts.questionnaire.Samples.condition;
import static dev.intakeline.contracts.questionnaire.Samples.isYes;
import static dev.intakeline.contracts.questionnaire.Samples.no;
import static dev.intakeline.contracts.questionnaire.Samples.questionnaire;
import static dev.intakeline.contracts.questionnaire.Samples.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.intakeline.contracts.questionnaire.QuestionnaireCheck.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptCheckTest {
  private static final String HALF = "a".repeat(PromptCheck.LETTERS_MAX / 2);

  @Test
  void namesAQuestionThatIsTooLongWithItsOptions() {
    List<Choice> options =
        IntStream.range(0, ItemCheck.CHOICES_MAX)
            .mapToObj(i -> choice("an option that takes a while to say " + i))
            .toList();

    assertThat(places(said("pain", ItemKind.CHOICE, "Which?", options, EnableWhen.ALWAYS)))
        .containsExactly("pain");
    assertThat(places(said("pain", ItemKind.CHOICE, "Which?", options.subList(0, 9)))).isEmpty();
  }

  @Test
  void countsFiguresAsTheWordsThatTheyAre() {
    assertThat(places(said("a", ItemKind.BOOLEAN, "1".repeat(PromptCheck.LETTERS_MAX / 4 + 1))))
        .containsExactly("a");
  }

  @Test
  void namesAQuestionWhoseLeadInIsTooLong() {
    assertThat(
            QuestionnaireCheck.problems(
                questionnaire(
                    said("g", ItemKind.GROUP, HALF, said("d", ItemKind.DISPLAY, HALF), yesNo("a")),
                    yesNo("b"))))
        .extracting(Problem::linkId, Problem::reason)
        .containsExactly(
            tuple(
                Optional.of(new LinkId("a")),
                "it can't be said at once with the words before it: g, d"));
  }

  /** A question that isn't asked leaves its words to the next. */
  @Test
  void countsWordsThatMayBeLeftOverFromASkippedQuestion() {
    Item skipped = said("b", ItemKind.BOOLEAN, "B?", isYes("a"));

    assertThat(
            places(
                yesNo("a"),
                said("d", ItemKind.DISPLAY, HALF),
                skipped,
                said("e", ItemKind.DISPLAY, HALF),
                yesNo("c")))
        .containsExactly("c");
    assertThat(
            places(
                yesNo("a"),
                said("d", ItemKind.DISPLAY, HALF, isYes("a")),
                skipped,
                said("e", ItemKind.DISPLAY, HALF),
                yesNo("c")))
        .as("words that are skipped with their question")
        .isEmpty();
  }

  @Test
  void countsOneOfSeveralWordsForDifferentAnswers() {
    Item a =
        said("a", ItemKind.CHOICE, "x or y?", List.of(choice("x"), choice("y")), EnableWhen.ALWAYS);

    assertThat(places(a, words("d", "x"), words("e", "y"), yesNo("c"))).isEmpty();
    assertThat(places(a, words("d", "x"), words("e", "x"), yesNo("c"))).containsExactly("c");
  }

  @Test
  void countsOneOfWordsThatCanNeverBeSaidTogether() {
    Item forYes = said("d", ItemKind.DISPLAY, HALF, isYes("a"));

    assertThat(
            places(
                yesNo("a"),
                forYes,
                said("e", ItemKind.DISPLAY, HALF, condition("a", NOT_EQUAL, yes())),
                yesNo("c")))
        .isEmpty();
    assertThat(
            places(
                yesNo("a"),
                forYes,
                said("e", ItemKind.DISPLAY, HALF, Samples.exists("a", false)),
                yesNo("c")))
        .isEmpty();
    assertThat(
            places(
                yesNo("a"),
                forYes,
                said("e", ItemKind.DISPLAY, HALF, condition("a", NOT_EQUAL, no())),
                yesNo("c")))
        .containsExactly("c");
  }

  /** Each question is weighed against all words that may wait for it. */
  @Test
  void weighsNoMoreWordsThanAnybodyWaitsFor() {
    List<Item> items = new ArrayList<>(List.of(yesNo("a"), yesNo("b")));
    for (int i = 0; i < 480; i++) {
      items.add(said("d" + i, ItemKind.DISPLAY, "x"));
    }
    for (int i = 0; i < 490; i++) {
      items.add(said("q" + i, ItemKind.BOOLEAN, "Yes?", isYes("b")));
    }

    assertThat(places(items.toArray(Item[]::new)))
        .startsWith("d" + PromptCheck.PENDING_MAX)
        .hasSize(480 / PromptCheck.PENDING_MAX);
  }

  /** The two checks cost what they cost by what the other has limited. */
  @Test
  void looksAtWhatIsSaidAtOnceWhereNothingElseIsWrong() {
    assertThat(
            places(
                said("d", ItemKind.DISPLAY, HALF),
                said("e", ItemKind.DISPLAY, HALF),
                said("c", ItemKind.BOOLEAN, "Yes?", isYes("nowhere"))))
        .containsExactly("c");
  }

  @Test
  void namesWordsAfterTheLastQuestion() {
    assertThat(
            places(
                yesNo("a"),
                said("d", ItemKind.DISPLAY, HALF),
                said("e", ItemKind.DISPLAY, HALF + "a")))
        .containsExactly("e");
  }

  @Test
  void namesFreeTextThatIsToBeReadBack() {
    Item text =
        new Item(
            new LinkId("story"),
            ItemKind.TEXT,
            "What happened?",
            false,
            EnableWhen.ALWAYS,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            List.of());

    assertThat(places(text)).containsExactly("story");
  }

  private static Item words(String linkId, String code) {
    return said(
        linkId,
        ItemKind.DISPLAY,
        HALF,
        List.of(),
        new EnableWhen(
            List.of(condition("a", Condition.Operator.EQUAL, code(code))),
            EnableWhen.Behavior.ALL));
  }

  private static Item yesNo(String linkId) {
    return said(linkId, ItemKind.BOOLEAN, "Yes?");
  }

  private static Item said(String linkId, ItemKind kind, String text, Item... items) {
    return said(linkId, kind, text, List.of(), EnableWhen.ALWAYS, items);
  }

  private static Item said(String linkId, ItemKind kind, String text, Condition when) {
    return said(
        linkId, kind, text, List.of(), new EnableWhen(List.of(when), EnableWhen.Behavior.ALL));
  }

  private static Item said(String linkId, ItemKind kind, String text, List<Choice> choices) {
    return said(linkId, kind, text, choices, EnableWhen.ALWAYS);
  }

  private static Item said(
      String linkId,
      ItemKind kind,
      String text,
      List<Choice> choices,
      EnableWhen enableWhen,
      Item... items) {
    return new Item(
        new LinkId(linkId),
        kind,
        text,
        false,
        enableWhen,
        choices,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(items));
  }

  private static List<String> places(Item... items) {
    return QuestionnaireCheck.problems(questionnaire(items)).stream()
        .map(problem -> problem.linkId().map(LinkId::value).orElse("whole"))
        .toList();
  }
}
