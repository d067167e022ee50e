package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import org.junit.jupiter.api.Test;

/** What becomes of the words that answer a question, or do not. */
final class AnswersTest {
  @Test
  void valueOutOfRangeIsAskedAgainAndLeftAfterThreeTries() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes").forget();

    assertThat(chat.says("90").spoken()).containsExactly("OUT_OF_RANGE", "days");
    chat.forget().says("91").says("92");
    assertThat(chat.spoken())
        .containsExactly("OUT_OF_RANGE", "days", "MOVING_ON", "COMPLETED_GOODBYE");
    assertThat(chat.unanswered("days")).isEqualTo(ItemAnswer.Reason.NOT_UNDERSTOOD);
  }

  @Test
  void wordsThatDoNotFitAreNeverAnAnswer() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).mumbles("yes");

    assertThat(chat.spoken()).containsExactly("NOT_UNDERSTOOD", "hurts");
    assertThat(chat.all(Directive.Commit.class)).isEmpty();
  }

  @Test
  void repeatsUnknownsAndSkips() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());

    assertThat(chat.says("repeat that").spoken()).containsExactly("hurts");
    assertThat(chat.forget().says("i don't know").spoken())
        .containsExactly("UNKNOWN_ACCEPTED", "days");
    assertThat(chat.forget().says("skip").spoken()).as("required").containsExactly("days");
    assertThat(chat.forget().says("skip").spoken())
        .containsExactly("SKIP_ACCEPTED", "COMPLETED_GOODBYE");
  }

  @Test
  void freeTextIsKeptUnverified() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("my knee is sore");

    assertThat(chat.all(Directive.Commit.class))
        .singleElement()
        .matches(commit -> !commit.answer().answer().provenance().verified());
  }

  @Test
  void questionBeforeCanBeCorrected() {
    Chat chat =
        Chat.askedForTheBirthDate()
            .says("1982-03-03")
            .says("yes")
            .says("yes")
            .forget()
            .says("no i said no");

    assertThat(chat.value("hurts")).isEqualTo(new AnswerValue.BooleanAnswer(false));
    assertThat(chat.outcome()).as("the follow-up isn't asked").isEqualTo(CallOutcome.COMPLETED);
  }

  @Test
  void anAnswerBeforeThatIsObjectedToHasItsOwnTries() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes").says("90").says("91");
    assertThat(chat.forget().says("that was wrong").spoken())
        .containsExactly("READ_BACK_DENIED", "hurts");
  }

  @Test
  void longTalkerIsSteeredBackToTheQuestion() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).talksTooLong();

    assertThat(chat.spoken()).containsExactly("STEER_BACK", "hurts");
  }

  @Test
  void whoTalksForTooLongAgainAndAgainIsAskedTheNextQuestion() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());
    for (int i = 0; i < 3; i++) {
      chat.forget().talksTooLong();
    }
    assertThat(chat.spoken()).containsExactly("MOVING_ON", "days");
  }
}
