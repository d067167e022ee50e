package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Keys answer whatever can be answered with them. */
final class KeyedAnswersTest {
  @Test
  void keysAnswerToo() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).presses("1").presses("14").presses("1");

    assertThat(chat.value("hurts")).isEqualTo(new AnswerValue.BooleanAnswer(true));
    assertThat(chat.value("days")).isEqualTo(new AnswerValue.IntegerAnswer(14));
  }

  @Test
  void keysAnswerWhatWeAskOfTheCallerToo() {
    Chat chat = Chat.opened().presses("1").presses("1").forget().presses("7");
    assertThat(chat.spoken()).containsExactly("NOT_UNDERSTOOD", "RECORDING_QUESTION");
    chat.presses("2");

    assertThat(chat.all(Directive.DecideConsent.class))
        .singleElement()
        .satisfies(
            decided -> {
              assertThat(decided.interview()).isTrue();
              assertThat(decided.recording()).isFalse();
            });
    assertThat(chat.state().stage()).isInstanceOf(Stage.Asking.class);
  }

  /** One key too many for the consent to the interview is none to the recording. */
  @Test
  void noKeyAgreesToAQuestionThatCouldNotBeHeard() {
    Chat chat = Chat.opened().pressesEarly("1");
    assertThat(chat.all(Directive.DecideIdentity.class)).isEmpty();

    chat.presses("1").forget().pressesEarly("1");
    assertThat(chat.spoken()).containsExactly("CONSENT_QUESTION");

    chat.presses("1").forget().pressesEarly("1");
    assertThat(chat.spoken()).containsExactly("RECORDING_QUESTION");
    assertThat(chat.all(Directive.DecideConsent.class)).isEmpty();
  }

  @Test
  void whoTypesAheadIsAskedAgainUnlessItIsReadBack() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).pressesEarly("1");
    assertThat(chat.spoken()).containsExactly("hurts");

    chat.presses("1").pressesEarly("14").forget().pressesEarly("1");
    assertThat(chat.all(Directive.Commit.class)).as("a yes to nothing heard").isEmpty();
    chat.presses("1");
    assertThat(chat.value("days")).isEqualTo(new AnswerValue.IntegerAnswer(14));
  }

  @Test
  void keysConfirmAndDenyWhatIsReadBack() {
    Chat chat = Chat.askedForTheBirthDate().says("1982-03-03").forget().presses("2");
    assertThat(chat.spoken()).containsExactly("READ_BACK_DENIED", "born");
    assertThat(chat.all(Directive.Commit.class)).isEmpty();

    chat.says("1982-03-04").presses("1");
    assertThat(chat.value("born")).isEqualTo(new AnswerValue.DateAnswer(LocalDate.of(1982, 3, 4)));
  }
}
