package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Words from before a question could be heard: they are no answer, but wishes and corrections
 * count.
 */
final class EarlyWordsTest {
  @Test
  void wordsFromBeforeTheQuestionDoNotAnswerIt() {
    Chat chat = Chat.askedForTheBirthDate().says("1982-03-03");
    chat.says("yes").forget();
    chat.early("yes").early("skip").early("repeat that");
    assertThat(chat.all()).isEmpty();
    assertThat(chat.state().stage()).isInstanceOf(Stage.Asking.class);
  }

  @Test
  void aYesFromBeforeTheRecordingQuestionAgreesToNothing() {
    Chat chat = Chat.opened().says("yes").says("yes").forget().early("yes");
    assertThat(chat.all()).isEmpty();
    assertThat(chat.state().stage()).isInstanceOf(Stage.AskingRecording.class);
  }

  @Test
  void wordsFromBeforeTheQuestionMayCorrectTheOneBeforeOrWantAPerson() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes").forget();
    chat.early("no i said no");
    assertThat(chat.value("hurts")).isEqualTo(new AnswerValue.BooleanAnswer(false));
    chat.early("speak to a person");
    assertThat(chat.all(Directive.RequestHuman.class)).hasSize(1);
  }

  @Test
  void whoWantsAPersonBeforeOurQuestionsCouldBeHeardIsHandedOver() {
    for (int agreed = 0; agreed < 3; agreed++) {
      Chat chat = Chat.opened();
      for (int i = 0; i < agreed; i++) {
        chat.says("yes");
      }
      chat.early("speak to a person");
      assertThat(chat.all(Directive.RequestHuman.class)).as("agreed to %s", agreed).hasSize(1);
      assertThat(chat.outcome()).isEqualTo(CallOutcome.HANDED_OVER);
    }
  }

  @Test
  void whoTalksOnFromBeforeTheQuestionIsSteeredBackToIt() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());
    assertThat(chat.talksOn().spoken()).containsExactly("STEER_BACK", "hurts");
    chat.forget().talksOn();
    assertThat(chat.forget().talksOn().spoken()).containsExactly("MOVING_ON", "days");
  }

  @Test
  void whoTalksOnFromBeforeOurQuestionIsAskedAgain() {
    Chat chat = Chat.opened().forget();
    assertThat(chat.talksOn().spoken()).containsExactly("NOT_UNDERSTOOD", "IDENTITY_QUESTION");
    chat.talksOn();
    assertThat(chat.talksOn().outcome()).isEqualTo(CallOutcome.WRONG_PARTY);
  }

  @Test
  void theQuestionWhosePlaceOurDelayHasTakenIsAskedAgain() {
    Chat chat = Chat.opened();
    chat.says("yes").forget();
    chat.send(new InterviewEvent.Early(chat.said("yes", true, List.of()), false, true));
    assertThat(chat.spoken()).containsExactly("CONSENT_QUESTION");
    assertThat(chat.state().stage()).isInstanceOf(Stage.AskingConsent.class);
  }
}
