package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DangerTest {

  @Test
  void dangerInAnyAnswerStopsTheInterviewAtOnce() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("i have chest pain");

    assertThat(flag(chat).source()).isEqualTo(RedFlag.Source.TRANSCRIPT);
    assertThat(flag(chat).severity()).isEqualTo(Severity.CRITICAL);
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
            .send(new InterviewEvent.PromptDone())
            .send(new InterviewEvent.Silence(1))
            .says("please hurry")
            .send(new InterviewEvent.Commanded(new CallCommand.EscalationAcknowledged("ack-f1")));

    assertThat(chat.spoken())
        .containsExactly("STAY_ON_LINE", "STAY_ON_LINE", "STAY_ON_LINE", "ESCALATION_ACKNOWLEDGED");
    assertThat(chat.all(Directive.End.class))
        .containsExactly(new Directive.End(CallOutcome.ESCALATED));
  }

  @Test
  void cancellingTheCallDoesNotHangUpOnACallerInDanger() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .says("i have chest pain")
            .send(new InterviewEvent.PromptDone())
            .forget()
            .send(new InterviewEvent.Commanded(new CallCommand.End("end", CallOutcome.CANCELLED)));
    assertThat(chat.spoken()).isEmpty();
    chat.send(new InterviewEvent.Silence(1))
        .send(new InterviewEvent.Commanded(new CallCommand.EscalationAcknowledged("a")))
        .send(new InterviewEvent.PromptDone());

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
    chat.send(new InterviewEvent.PromptDone());
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
            .send(new InterviewEvent.PromptDone())
            .forget()
            .send(new InterviewEvent.Resumed());

    assertThat(chat.spoken()).containsExactly("RESUMED", "DANGER_WORDS");
  }

  /** An answer waits for the disk; people and the caller don't. */
  @Test
  void flagOfAnAnswerAndTheWordsComeBeforeTheAnswerIsOnTheRecord() {
    Chat chat = Chat.atFirstQuestion(Plans.aDangerousQuestion()).says("2");

    assertThat(flag(chat).source()).isEqualTo(RedFlag.Source.ANSWER);
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
    assertThat(chat.send(new InterviewEvent.PromptDone()).spoken())
        .containsExactly("TROUBLE_GOODBYE");
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

  @Test
  void spotterAloneAsksOneQuestionAndAClearNoGoesBackToTheAnswer() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions()).heard("yes", true, List.of("chest pain"));
    assertThat(chat.spoken()).containsExactly("DANGER_QUESTION");
    assertThat(chat.all(Directive.Raise.class)).isEmpty();

    chat.forget().says("no");
    assertThat(chat.all(Directive.Raise.class)).isEmpty();
    assertThat(chat.spoken()).containsExactly("ACKNOWLEDGE", "days");
  }

  @Test
  void anythingButAClearNoEscalates() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .heard("yes", true, List.of("chest pain"))
            .forget()
            .mumbles("no");

    assertThat(flag(chat).confirmed()).isTrue();
    assertThat(flag(chat).source()).isEqualTo(RedFlag.Source.SPOTTER);
    assertThat(chat.spoken()).containsExactly("DANGER_WORDS");
  }

  @Test
  void silenceAfterTheDangerQuestionEscalates() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .heard("yes", true, List.of("chest pain"))
            .send(new InterviewEvent.Silence(1));

    assertThat(flag(chat).confirmed()).isTrue();
  }

  @Test
  void whateverEndsTheDangerQuestionEscalatesAndWaitsForTheWords() {
    for (InterviewEvent event :
        List.of(
            new InterviewEvent.Broken(true),
            new InterviewEvent.Broken(false),
            new InterviewEvent.TimeIsUp(),
            new InterviewEvent.Commanded(new CallCommand.Transfer("transfer")),
            new InterviewEvent.Commanded(new CallCommand.TakeOver("take")))) {
      Chat chat = suspected().forget().send(event);

      assertThat(flag(chat).confirmed()).as("%s", event).isTrue();
      assertThat(chat.spoken()).as("%s", event).containsExactly("DANGER_WORDS");
      assertThat(chat.send(new InterviewEvent.PromptDone()).spoken())
          .as("%s", event)
          .hasSize(2)
          .doesNotContain("STAY_ON_LINE");
    }
  }

  @Test
  void cancellingTheCallAtTheDangerQuestionEscalatesAndKeepsTheCaller() {
    Chat chat =
        suspected()
            .forget()
            .send(new InterviewEvent.Commanded(new CallCommand.End("end", CallOutcome.CANCELLED)))
            .send(new InterviewEvent.PromptDone());

    assertThat(flag(chat).confirmed()).isTrue();
    assertThat(chat.spoken()).containsExactly("DANGER_WORDS", "STAY_ON_LINE");
  }

  @Test
  void whatLeavesTheDangerQuestionOpenRaisesNothing() {
    CallCommand.Say say = new CallCommand.Say("say", FixedPhrase.ONE_MOMENT);
    Chat chat =
        suspected()
            .forget()
            .send(new InterviewEvent.Late())
            .send(new InterviewEvent.Commanded(say))
            .send(new InterviewEvent.Commanded(say));

    assertThat(chat.all(Directive.Raise.class)).isEmpty();
    assertThat(chat.spoken())
        .containsExactly("ONE_MOMENT", "DANGER_QUESTION", "ONE_MOMENT", "DANGER_QUESTION");
  }

  @Test
  void aDangerNamedBesideTheNoIsNoClearNo() {
    Chat spotted = suspected().heard("no", true, List.of("overdose"));
    assertThat(spotted.spoken()).endsWith("DANGER_WORDS");
    assertThat(flag(spotted).rule()).isEqualTo("chest-pain");

    Chat ofTheSameRule = suspected().heard("no", true, List.of("heart attack"));
    assertThat(ofTheSameRule.spoken()).endsWith("DANGER_WORDS");

    Chat inWords = suspected().says("no i took too many pills");
    assertThat(inWords.spoken()).endsWith("DANGER_WORDS");
    assertThat(inWords.all(Directive.Raise.class))
        .extracting(raise -> raise.flag().rule())
        .containsExactly("overdose", "chest-pain");
  }

  @Test
  void aDenialThatNamesTheDangerIsAClearNo() {
    Chat named = suspected().heard("no", true, List.of("chest pain", "pain in my chest"));

    assertThat(named.all(Directive.Raise.class)).isEmpty();
    assertThat(named.spoken()).endsWith("ACKNOWLEDGE", "days");
  }

  @Test
  void aSuspicionDuringTheGoodbyeThatIsDeniedEndsTheCall() {
    for (boolean isReply : List.of(true, false)) {
      InterviewState ending =
          new InterviewState(
              new Stage.Ending(CallOutcome.COMPLETED),
              Progress.NONE,
              0,
              Optional.empty(),
              0,
              Set.of(),
              Set.of(),
              0,
              Set.of());
      Chat chat = new Chat(Plans.twoQuestions(), ending);
      Said said = chat.said("", false, List.of("chest pain"));
      chat.send(
          isReply ? new InterviewEvent.Heard(said, false) : new InterviewEvent.Overheard(said));
      assertThat(chat.spoken()).containsExactly("DANGER_QUESTION");

      chat.says("no");
      assertThat(chat.spoken()).containsExactly("DANGER_QUESTION", "ACKNOWLEDGE");
      assertThat(chat.all(Directive.End.class))
          .containsExactly(new Directive.End(CallOutcome.COMPLETED));
    }
  }

  @Test
  void eachSuspectedDangerIsAskedAbout() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .heard("yes", true, List.of("chest pain", "heart attack", "overdose"))
            .says("no");
    assertThat(chat.spoken()).containsExactly("DANGER_QUESTION", "DANGER_QUESTION");

    assertThat(chat.says("no").spoken())
        .containsExactly("DANGER_QUESTION", "DANGER_QUESTION", "ACKNOWLEDGE", "days");
    assertThat(chat.all(Directive.Deny.class))
        .extracting(Directive.Deny::rule)
        .containsExactly("chest-pain", "overdose");
  }

  @Test
  void wordsAsideWhileTheDangerQuestionIsOpenAreScreenedToo() {
    Chat words = suspected();
    words.send(new InterviewEvent.Overheard(words.said("i can't breathe", true, List.of())));
    assertThat(words.spoken()).endsWith("DANGER_WORDS");
    assertThat(words.all(Directive.Raise.class)).hasSize(2);

    Chat spotted = suspected();
    spotted.send(new InterviewEvent.Overheard(spotted.said("", false, List.of("overdose"))));
    assertThat(spotted.says("no").spoken()).containsExactly("DANGER_QUESTION", "DANGER_QUESTION");
  }

  @Test
  void theDangerQuestionsOwnEchoSaysNothing() {
    Chat chat = suspected();
    chat.send(
        new InterviewEvent.Overheard(
            chat.said("something about chest pain", true, List.of("chest pain"))));

    assertThat(chat.all(Directive.Raise.class)).isEmpty();
    assertThat(chat.says("no").spoken()).endsWith("ACKNOWLEDGE", "days");
  }

  @Test
  void suspicionAndItsDenialAreOnTheRecord() {
    Chat chat = suspected();
    assertThat(chat.all(Directive.Suspect.class))
        .singleElement()
        .extracting(suspect -> suspect.suspicion().rule())
        .isEqualTo("chest-pain");

    assertThat(chat.says("no").all(Directive.Deny.class))
        .singleElement()
        .extracting(Directive.Deny::rule)
        .isEqualTo("chest-pain");
  }

  @Test
  void hangingUpOnTheDangerQuestionEscalates() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .heard("yes", true, List.of("chest pain"))
            .send(new InterviewEvent.CalleeLeft());

    assertThat(flag(chat).confirmed()).isTrue();
    assertThat(chat.all(Directive.End.class))
        .containsExactly(new Directive.End(CallOutcome.ESCALATED));
  }

  /** The question announces no keys: whoever presses one has not clearly denied it. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "7", ""})
  void anyKeyPressedAtTheDangerQuestionEscalates(String keys) {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions()).heard("yes", true, List.of("chest pain"));
    chat.send(new InterviewEvent.Keyed(keys, chat.said(keys, true, List.of())));

    assertThat(flag(chat).confirmed()).isTrue();
    assertThat(chat.spoken()).containsExactly("DANGER_QUESTION", "DANGER_WORDS");
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
    Chat chat =
        new Chat(Plans.twoQuestions())
            .send(new InterviewEvent.CalleeArrived())
            .forget()
            .says("help me i can't breathe");

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
            .send(new InterviewEvent.PromptDone())
            .says("chest pain chest pain");

    assertThat(chat.all(Directive.Raise.class)).hasSize(1);
  }

  @Test
  void denialIsNoDanger() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("i have no chest pain");

    assertThat(chat.all(Directive.Raise.class)).isEmpty();
  }

  private static Chat suspected() {
    return Chat.atFirstQuestion(Plans.twoQuestions()).heard("yes", true, List.of("chest pain"));
  }

  private static RedFlag flag(Chat chat) {
    return chat.all(Directive.Raise.class).getFirst().flag();
  }
}
