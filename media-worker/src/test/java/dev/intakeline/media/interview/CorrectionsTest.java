package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import org.junit.jupiter.api.Test;

/** Whose answer is meant when the question before and the open one could both have the words. */
final class CorrectionsTest {
  private static final AnswerValue NEVER = new AnswerValue.IntegerAnswer(0);
  private static final AnswerValue DAILY = new AnswerValue.IntegerAnswer(3);

  private static Chat atTheDangerousQuestion() {
    return Chat.atFirstQuestion(Plans.aQuestionBeforeADangerousOne())
        .says("0")
        .says("yes")
        .forget();
  }

  /** "Actually, nearly every day" to the question about harming oneself. */
  @Test
  void reconsideringAnswersTheOpenQuestion() {
    Chat chat = atTheDangerousQuestion().says("actually 3");

    assertThat(chat.value("phq9-9")).isEqualTo(DAILY);
    assertThat(chat.value("phq9-8")).isEqualTo(NEVER);
    assertThat(chat.all(Directive.Raise.class)).hasSize(1);
  }

  @Test
  void reconsideringBeforeTheOpenQuestionWasHeardIsOfTheOneBefore() {
    Chat chat = atTheDangerousQuestion().early("actually 3").says("yes");

    assertThat(chat.value("phq9-8")).isEqualTo(DAILY);
    assertThat(chat.spoken()).as("and then the open one").endsWith("phq9-9");
    assertThat(chat.all(Directive.Raise.class)).isEmpty();
  }

  @Test
  void anAnswerThatWasNotUnderstoodIsRepeated() {
    Chat chat = atTheDangerousQuestion().mumbles("three").says("no i said 3");

    assertThat(chat.value("phq9-9")).isEqualTo(DAILY);
    assertThat(chat.value("phq9-8")).isEqualTo(NEVER);
    assertThat(chat.all(Directive.Raise.class)).hasSize(1);
  }

  @Test
  void aCorrectionSaysThatTheAnswerBeforeWasWrong() {
    Chat chat = atTheDangerousQuestion().says("no i said 3").says("yes");

    assertThat(chat.value("phq9-8")).isEqualTo(DAILY);
    assertThat(chat.spoken()).endsWith("phq9-9");
  }

  /** Else one noise at its read-back would take back what was confirmed before. */
  @Test
  void aCorrectionHasItsOwnTries() {
    Chat chat =
        Chat.atFirstQuestion(Plans.aNumberFirst())
            .says("3")
            .says("yes")
            .mumbles("x")
            .mumbles("x")
            .says("no i said 5")
            .forget();

    assertThat(chat.says("no").spoken()).containsExactly("READ_BACK_DENIED", "days");
    assertThat(chat.says("6").says("yes").value("days"))
        .isEqualTo(new AnswerValue.IntegerAnswer(6));
  }
}
