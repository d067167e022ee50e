package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DangerTest {
  @Test
  void dangerInAnyAnswerStopsTheInterviewAtOnce() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("i have chest pain");

    assertThat(chat.flag().source()).isEqualTo(RedFlag.Source.TRANSCRIPT);
    assertThat(chat.flag().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(chat.spoken()).containsExactly("DANGER_WORDS");
    assertThat(chat.all(Directive.Say.class)).noneMatch(Directive.Say::interruptible);
    assertThat(chat.all().getFirst()).isInstanceOf(Directive.Raise.class);
  }

  @Test
  void callerInDangerHearsSomethingUntilAHumanHasTakenNote() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .says("i have chest pain")
            .forget()
            .send(Chat.HEARD_OUT)
            .send(new InterviewEvent.Silence(1))
            .says("please hurry")
            .send(new InterviewEvent.Commanded(new CallCommand.EscalationAcknowledged("ack-f1")));

    assertThat(chat.spoken())
        .containsExactly("STAY_ON_LINE", "STAY_ON_LINE", "STAY_ON_LINE", "ESCALATION_ACKNOWLEDGED");
    assertThat(chat.all(Directive.End.class))
        .containsExactly(new Directive.End(CallOutcome.ESCALATED));
  }

  @Test
  void whoTalksWhileContactsAreAskedIsKept() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions()).says("i have chest pain").send(Chat.HEARD_OUT);
    for (int said = 0; said < 10 * InterviewLimits.WAITS_MAX; said++) {
      chat.says("please hurry");
    }

    assertThat(chat.state().settled()).contains(CallOutcome.ESCALATED);
    assertThat(chat.spoken()).doesNotContain("ESCALATION_UNANSWERED").endsWith("STAY_ON_LINE");
  }

  @Test
  void whoIsSilentIsKeptForAsLongAsTheMostContactsMayTake() {
    Duration asked = Duration.ofSeconds(30).multipliedBy(20);
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions()).says("i have chest pain").send(Chat.HEARD_OUT);
    Duration silent = Duration.ZERO;
    while (!chat.spoken().contains("ESCALATION_UNANSWERED")) {
      silent = silent.plus(InterviewLimits.STAY_ON_LINE_EVERY);
      chat.send(new InterviewEvent.Silence(1));
    }

    assertThat(silent).isBetween(asked, asked.multipliedBy(2));
  }

  @Test
  void cancellingTheCallDoesNotHangUpOnACallerInDanger() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .says("i have chest pain")
            .send(Chat.HEARD_OUT)
            .forget()
            .send(new InterviewEvent.Commanded(new CallCommand.End("end", CallOutcome.CANCELLED)));
    assertThat(chat.spoken()).isEmpty();
    chat.send(new InterviewEvent.Silence(1))
        .send(new InterviewEvent.Commanded(new CallCommand.EscalationAcknowledged("a")))
        .send(Chat.HEARD_OUT);

    assertThat(chat.spoken()).containsExactly("STAY_ON_LINE", "ESCALATION_ACKNOWLEDGED");
    assertThat(chat.all(Directive.End.class))
        .containsExactly(new Directive.End(CallOutcome.ESCALATED));
  }

  @Test
  void nothingCutsTheDangerWordsOff() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .says("i have chest pain")
            .send(new InterviewEvent.Commanded(new CallCommand.EscalationAcknowledged("ack-f1")))
            .send(new InterviewEvent.Commanded(new CallCommand.End("end", CallOutcome.CANCELLED)))
            .send(new InterviewEvent.TimeIsUp())
            .says("it hurts")
            .heard("can't breathe", false, List.of("can't breathe"));

    assertThat(chat.spoken()).containsExactly("DANGER_WORDS");
    chat.send(Chat.HEARD_OUT);
    assertThat(chat.spoken()).containsExactly("DANGER_WORDS", "ESCALATION_ACKNOWLEDGED");
    assertThat(chat.all(Directive.End.class))
        .containsExactly(new Directive.End(CallOutcome.ESCALATED));
  }

  @Test
  void whoLeavesDuringTheDangerWordsWasEscalated() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .says("i have chest pain")
            .send(new InterviewEvent.CalleeLeft());

    assertThat(chat.all(Directive.End.class))
        .containsExactly(new Directive.End(CallOutcome.ESCALATED));
  }

  @Test
  void nextHostSaysTheDangerWordsAgain() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .says("i have chest pain")
            .send(Chat.HEARD_OUT)
            .forget()
            .send(new InterviewEvent.Resumed());

    assertThat(chat.spoken()).containsExactly("RESUMED", "DANGER_WORDS");
  }

  /** An answer waits for the disk; people and the caller don't. */
  @Test
  void flagOfAnAnswerAndTheWordsComeBeforeTheAnswerIsOnTheRecord() {
    Chat chat = Chat.atFirstQuestion(Plans.aDangerousQuestion()).says("2");

    assertThat(chat.flag().source()).isEqualTo(RedFlag.Source.ANSWER);
    assertThat(chat.all().stream().map(Object::getClass).skip(1).toList())
        .isEqualTo(List.of(Directive.Raise.class, Directive.Say.class, Directive.Commit.class));
  }

  @Test
  void freeTextThatHoldsDangerIsKeptAfterTheFlagAndTheWords() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("i have chest pain");

    assertThat(chat.all().stream().map(Object::getClass).toList())
        .isEqualTo(List.of(Directive.Raise.class, Directive.Say.class, Directive.Commit.class));
  }

  @Test
  void whatBreaksLetsTheDangerWordsEndUnlessItIsTheVoice() {
    Chat chat = Chat.atFirstQuestion(Plans.aDangerousQuestion()).says("2").forget();

    assertThat(chat.send(new InterviewEvent.Broken(true)).spoken()).isEmpty();
    assertThat(chat.send(Chat.HEARD_OUT).spoken()).containsExactly("TROUBLE_GOODBYE");
    assertThat(
            Chat.atFirstQuestion(Plans.aDangerousQuestion())
                .says("2")
                .forget()
                .send(new InterviewEvent.Broken(false))
                .spoken())
        .containsExactly("TROUBLE_GOODBYE");
  }

  @Test
  void freeTextThatHoldsDangerIsKept() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("i have chest pain");

    assertThat(chat.all(Directive.Commit.class)).hasSize(1);
    assertThat(chat.spoken()).containsExactly("DANGER_WORDS");
  }

  /** The flag doesn't wait for the end of the sentence; the record holds all of it. */
  @Test
  void theRestOfFreeTextThatHoldsDangerIsKeptToo() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp());
    Said begun = chat.said("i have chest pain and my", true, List.of());
    chat.send(new InterviewEvent.PartlyHeard(begun)).send(new InterviewEvent.PartlyHeard(begun));
    assertThat(chat.value("why")).isEqualTo(new AnswerValue.TextAnswer("i have chest pain and my"));

    String all = "i have chest pain and my arm hurts";
    chat.send(
        new InterviewEvent.Overheard(
            new Said(begun.utterance(), all, true, begun.audio(), 0.9, List.of())));
    assertThat(chat.value("why")).isEqualTo(new AnswerValue.TextAnswer(all));

    chat.send(new InterviewEvent.Overheard(chat.said("and it is hot here", true, List.of())));
    assertThat(chat.value("why")).as("other words").isEqualTo(new AnswerValue.TextAnswer(all));
  }

  @Test
  void refusedWordsRaiseAFlagOnlyTogetherWithTheSpotter() {
    Chat alone = Chat.atFirstQuestion(Plans.twoQuestions()).mumbles("i have chest pain");
    assertThat(alone.spoken()).containsExactly("DANGER_QUESTION");

    Chat together =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .heard("three days and i have chest pain", false, List.of("chest pain"));
    assertThat(together.spoken()).containsExactly("DANGER_WORDS");
  }

  @Test
  void dangerBeforeConsentEscalatesToo() {
    Chat chat = Chat.opened().forget().says("help me i can't breathe");

    assertThat(chat.spoken()).containsExactly("DANGER_WORDS");
  }

  @Test
  void dangerOverheardWhileWeSpeakEscalatesToo() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());
    chat.send(new InterviewEvent.Overheard(chat.said("i have chest pain", true, List.of())));

    assertThat(chat.spoken()).containsExactly("DANGER_WORDS");
  }

  @Test
  void aRuleRaisesOneFlagInACall() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .says("i have chest pain")
            .send(Chat.HEARD_OUT)
            .says("chest pain chest pain");

    assertThat(chat.all(Directive.Raise.class)).hasSize(1);
  }

  @Test
  void denialIsNoDanger() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("i have no chest pain");

    assertThat(chat.all(Directive.Raise.class)).isEmpty();
  }
}
