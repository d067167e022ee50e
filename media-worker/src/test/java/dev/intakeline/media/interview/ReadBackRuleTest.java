package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.EnableWhen;
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

/** What is asked back before it counts, and what counts at once. */
final class ReadBackRuleTest {
  private static final Item HOW_OFTEN =
      new Item(
          new LinkId("phq9-9"),
          ItemKind.CHOICE,
          "How often?",
          true,
          EnableWhen.ALWAYS,
          List.of(choice("not-at-all", 0), choice("several-days", 1)),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          List.of());

  @Test
  void numbersAreReadBackBeforeTheyCount() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes").forget().says("3");
    assertThat(chat.spoken()).containsExactly("READ_BACK");
    assertThat(chat.all(Directive.Commit.class)).isEmpty();

    assertThat(chat.says("no i said 5").says("yes").value("days"))
        .isEqualTo(new AnswerValue.IntegerAnswer(5));
  }

  @Test
  void whatClearsOfADangerIsReadBackAndTheDangerItselfCountsAtOnce() {
    Questionnaire asksOfDanger =
        new Questionnaire("phq-9", "Test", "en-US", List.of(HOW_OFTEN), false);

    assertThat(isReadBack(asksOfDanger, "not-at-all")).isTrue();
    assertThat(isReadBack(asksOfDanger, "several-days")).isFalse();
  }

  @Test
  void aChoiceThatNoRuleKnowsCountsAtOnce() {
    Questionnaire harmless =
        new Questionnaire("another", "Test", "en-US", List.of(HOW_OFTEN), false);

    assertThat(isReadBack(harmless, "not-at-all")).isFalse();
  }

  @Test
  void aNoThatIsReadBackAndDeniedIsAskedAgain() {
    Item marked =
        new Item(
            new LinkId("pain"),
            ItemKind.BOOLEAN,
            "Are you in pain?",
            true,
            EnableWhen.ALWAYS,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            List.of());
    Chat chat =
        Chat.atFirstQuestion(new Questionnaire("test", "Test", "en-US", List.of(marked), false));

    assertThat(chat.says("no").spoken()).containsExactly("READ_BACK");
    assertThat(chat.forget().says("no").spoken()).containsExactly("READ_BACK_DENIED", "pain");
    assertThat(chat.says("yes").says("yes").value("pain"))
        .isEqualTo(new AnswerValue.BooleanAnswer(true));
  }

  /** "Not at all. Yeah": the second word is no yes to what nobody has heard yet. */
  @Test
  void aYesThatComesTooSoonAfterTheValueIsNoneToItsReadBack() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes").saysAt(10_000, "3").forget();

    assertThat(chat.saysAt(10_500, "yes").spoken()).containsExactly("READ_BACK");
    assertThat(chat.all(Directive.Commit.class)).isEmpty();
    assertThat(chat.saysAt(13_000, "yes").value("days"))
        .isEqualTo(new AnswerValue.IntegerAnswer(3));
  }

  /** Keys count as pressed when no more follow, a second and a half later. */
  @Test
  void theOneOfWhoKeysANumberSlowlyIsNoYes() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes").saysAt(10_000, "2");
    Said one =
        new Said(new UtteranceId("c9"), "1", true, new AudioSpan(11_700, 11_700), 1, List.of());

    chat.forget().send(new InterviewEvent.Keyed("1", one, false));

    assertThat(chat.spoken()).containsExactly("READ_BACK");
    assertThat(chat.all(Directive.Commit.class)).isEmpty();
  }

  private static boolean isReadBack(Questionnaire questionnaire, String code) {
    Provenance provenance = new Provenance(new UtteranceId("c1"), new AudioSpan(0, 10), 0.9, true);
    return new ReadBackRule(Plans.plan(questionnaire))
        .isReadBack(
            HOW_OFTEN, new ItemAnswer.Answered(new AnswerValue.ChoiceAnswer(code), provenance));
  }

  private static Choice choice(String code, int ordinal) {
    return new Choice(
        code, Optional.empty(), code, List.of(), Optional.of(BigDecimal.valueOf(ordinal)));
  }
}
