package dev.intakeline.media.interview;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Condition;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Interviews to test with: the shipped rules and words, questionnaires made here. */
public final class Plans {
  /** How long callers may say nothing: 6 s, as in the worker's settings. */
  public static final Duration SILENCE = Duration.ofSeconds(6);

  private Plans() {}

  /** Two questions: whether it hurts, and for how many days (0 to 60). */
  public static Questionnaire twoQuestions() {
    return questionnaire(
        item("hurts", ItemKind.BOOLEAN, "Does it hurt?"),
        item(
            "days",
            ItemKind.INTEGER,
            "For how many days?",
            EnableWhen.ALWAYS,
            Optional.of("0"),
            Optional.of("60")));
  }

  /** Free text, a date that is read back, a yes or no with a question that follows a yes. */
  public static Questionnaire threeAndAFollowUp() {
    Condition itHurts =
        new Condition(
            new LinkId("hurts"), Condition.Operator.EQUAL, new AnswerValue.BooleanAnswer(true));
    return questionnaire(
        item("why", ItemKind.TEXT, "What brings you in?"),
        item("born", ItemKind.DATE, "When were you born?"),
        item("hurts", ItemKind.BOOLEAN, "Does it hurt?"),
        item(
            "where",
            ItemKind.STRING,
            "Where?",
            new EnableWhen(List.of(itHurts), EnableWhen.Behavior.ALL),
            Optional.empty(),
            Optional.empty()));
  }

  /** One question, whose answer is spelled and read back: letters may always go on. */
  public static Questionnaire aSpelledName() {
    Item item =
        new Item(
            new LinkId("name"),
            ItemKind.STRING,
            "Please spell your name.",
            true,
            EnableWhen.ALWAYS,
            List.of(),
            Optional.of(new AnswerForm.Spelled(2, 20)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of());
    return questionnaire(item);
  }

  /** One question, whose answer alone is a red flag by the shipped rules. */
  public static Questionnaire aDangerousQuestion() {
    Item item = item("phq9-9", ItemKind.INTEGER, "How often, from zero to three?");
    return new Questionnaire("phq-9", "Test", "en-US", List.of(item), false);
  }

  /** Two questions that the same words answer; the second one alone can be a red flag. */
  public static Questionnaire aQuestionBeforeADangerousOne() {
    Item before = item("phq9-8", ItemKind.INTEGER, "Moving slowly: how often, from zero to three?");
    Item item = item("phq9-9", ItemKind.INTEGER, "How often, from zero to three?");
    return new Questionnaire("phq-9", "Test", "en-US", List.of(before, item), false);
  }

  /** A number, which is read back, and whether it hurts. */
  public static Questionnaire aNumberFirst() {
    return questionnaire(
        item("days", ItemKind.INTEGER, "For how many days?"),
        item("hurts", ItemKind.BOOLEAN, "Does it hurt?"));
  }

  /** A plan of that questionnaire. */
  public static InterviewPlan plan(Questionnaire questionnaire) {
    return plan(questionnaire, SILENCE);
  }

  /** A plan of that questionnaire, for callers who may say nothing for so long. */
  static InterviewPlan plan(Questionnaire questionnaire, Duration silence) {
    return new InterviewPlan(
        questionnaire, rules(), words(), "Alex Morgan", new PlainLanguage(), silence);
  }

  /** The shipped rules. */
  public static RuleSet rules() {
    return shipped("/rules/urgent-en-us.json", RuleSet.class);
  }

  /** The shipped words. */
  public static FixedWords words() {
    return shipped("/words/en-US.json", FixedWords.class);
  }

  private static Item item(String id, ItemKind kind, String text) {
    return item(id, kind, text, EnableWhen.ALWAYS, Optional.empty(), Optional.empty());
  }

  private static Item item(
      String id,
      ItemKind kind,
      String text,
      EnableWhen enableWhen,
      Optional<String> min,
      Optional<String> max) {
    return new Item(
        new LinkId(id),
        kind,
        text,
        true,
        enableWhen,
        List.of(),
        Optional.empty(),
        min,
        max,
        Optional.empty(),
        false,
        List.of());
  }

  private static Questionnaire questionnaire(Item... items) {
    return new Questionnaire("test", "Test", "en-US", List.of(items), false);
  }

  private static <T> T shipped(String resource, Class<T> type) {
    try (InputStream in = RuleSet.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return Wire.read(in.readAllBytes(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
