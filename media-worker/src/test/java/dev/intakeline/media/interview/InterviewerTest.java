package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.LinkId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The course of an interview, from the disclosure to the last answer or to what ends it before. */
final class InterviewerTest {
  @Test
  void opensWithDisclosureIdentityConsentAndRecordingAndThenAsks() {
    Chat chat = Chat.opened().says("yes").says("yes").says("no");

    assertThat(chat.spoken())
        .containsExactly(
            "DISCLOSURE",
            "IDENTITY_QUESTION",
            "CONSENT_QUESTION",
            "RECORDING_QUESTION",
            "INTERVIEW_START",
            "hurts");
    assertThat(chat.all(Directive.DecideIdentity.class))
        .singleElement()
        .matches(Directive.DecideIdentity::confirmed);
    assertThat(chat.all(Directive.DecideConsent.class))
        .singleElement()
        .matches(consent -> consent.interview() && !consent.recording());
  }

  @Test
  void nothingAboutHealthIsSaidToSomebodyElse() {
    Chat chat = Chat.opened().says("no");

    assertThat(chat.spoken())
        .containsExactly("DISCLOSURE", "IDENTITY_QUESTION", "WRONG_PARTY_GOODBYE");
    assertThat(chat.outcome()).isEqualTo(CallOutcome.WRONG_PARTY);
  }

  @Test
  void refusedInterviewEndsTheCall() {
    Chat chat = Chat.opened().says("yes").says("no");

    assertThat(chat.outcome()).isEqualTo(CallOutcome.DECLINED);
  }

  @Test
  void answersAreCommittedBeforeTheyAreAcknowledged() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes");

    assertThat(chat.all().stream().map(directive -> directive.getClass().getSimpleName()))
        .containsExactly("Check", "Commit", "Say");
    assertThat(chat.spoken()).containsExactly("ACKNOWLEDGE", "days");
  }

  @Test
  void completesWhenAllIsAnswered() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes").says("3").says("yes");

    assertThat(chat.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(chat.state().progress().answers()).hasSize(2);
  }

  @Test
  void personIsAskedForAndTheCallIsHandedOver() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("speak to a person");

    assertThat(chat.all(Directive.RequestHuman.class)).hasSize(1);
    assertThat(chat.outcome()).isEqualTo(CallOutcome.HANDED_OVER);
  }

  @Test
  void silenceIsAskedTwiceAndEndsTheCall() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());
    chat.send(new InterviewEvent.Silence(1)).send(new InterviewEvent.Silence(2));

    assertThat(chat.spoken()).containsExactly("SILENCE_FIRST", "hurts", "SILENCE_SECOND", "hurts");
    assertThat(chat.send(new InterviewEvent.Silence(3)).outcome())
        .isEqualTo(CallOutcome.NO_RESPONSE);
  }

  @Test
  void callerWhoHangsUpLeavesTheAnswersSoFar() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .says("yes")
            .send(new InterviewEvent.CalleeLeft());

    assertThat(chat.outcome()).isEqualTo(CallOutcome.ABANDONED);
    assertThat(chat.state().progress().answer(new LinkId("hurts"))).isPresent();
  }

  @Test
  void commandIsObeyedOnce() {
    CallCommand end = new CallCommand.End("k1", CallOutcome.CANCELLED);
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .send(new InterviewEvent.Commanded(end))
            .send(new InterviewEvent.Commanded(end));

    assertThat(chat.spoken()).containsExactly("CANCELLED_GOODBYE");
    assertThat(chat.outcome()).isEqualTo(CallOutcome.CANCELLED);
  }

  @Test
  void newHostApologisesAndAsksTheOpenQuestion() {
    Chat before = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes");
    Chat after = new Chat(Plans.twoQuestions(), before.state()).send(new InterviewEvent.Resumed());

    assertThat(after.spoken()).containsExactly("RESUMED", "days");
  }

  @Test
  void whatIsHeardBesideTheTurnLeavesItsWatchdogAlone() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());
    CallCommand take = new CallCommand.TakeOver("t1");
    chat.send(new InterviewEvent.Overheard(chat.said("well", true, List.of())))
        .send(new InterviewEvent.PartlyHeard(chat.said("well", true, List.of())))
        .send(new InterviewEvent.Commanded(take))
        .send(new InterviewEvent.Commanded(take));
    assertThat(chat.all(Directive.Rest.class)).hasSize(1);
    assertThat(chat.forget().says("hello").all(Directive.Rest.class)).hasSize(1);
  }
}
