package dev.intakeline.media.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TurnMachineTest {

  @Test
  void completeAnswerEndsTheTurnAfterTheShortSilenceCountedFromWhereTheEnergyFell() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_010, Completeness.COMPLETE));

    assertThat(script.until(3_199).actions()).isEmpty();
    assertThat(script.until(3_200).actions()).containsExactly(new TurnAction.FinishUtterance());
  }

  @Test
  void incompleteAnswerIsWaitedForAndMayGoOn() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_010, Completeness.INCOMPLETE))
            .send(new TurnEvent.SpeechStarted(4_700, 4_600));

    assertThat(script.actions()).isEmpty();
    assertThat(script.phase()).isEqualTo(TurnPhase.HEARING);
    assertThat(script.state().onsetMs()).isEqualTo(1_900);
  }

  @Test
  void wordsThatAreNoBeginningOfAnAnswerAreNotWaitedOnForLong() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_010, Completeness.FOREIGN));

    assertThat(script.until(3_499).actions()).isEmpty();
    assertThat(script.until(3_500).actions()).containsExactly(new TurnAction.FinishUtterance());
  }

  @Test
  void aValueThatMayGoOnIsWaitedOnForAMiddleTime() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_010, Completeness.MAY_GO_ON));

    assertThat(script.until(3_799).actions()).isEmpty();
    assertThat(script.until(3_800).actions()).containsExactly(new TurnAction.FinishUtterance());
  }

  @Test
  void aPauseBeforeDoesNotLengthenTheMiddleTime() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.SpeechStarted(3_600, 3_500))
            .send(new TurnEvent.SpeechEnded(4_000, 3_900))
            .send(new TurnEvent.Peeked(4_010, Completeness.MAY_GO_ON));

    assertThat(script.until(4_849).actions()).isEmpty();
    assertThat(script.until(4_850).actions()).containsExactly(new TurnAction.FinishUtterance());
  }

  @Test
  void wordsThatTurnOutToBeABeginningAreWaitedForAgain() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_010, Completeness.FOREIGN))
            .send(new TurnEvent.Peeked(3_100, Completeness.INCOMPLETE));

    assertThat(script.until(4_849).actions()).isEmpty();
  }

  @Test
  void whoHasPausedOnceIsGivenTheProfilesTimeToGoOn() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.SpeechStarted(3_600, 3_500))
            .send(new TurnEvent.SpeechEnded(4_000, 3_900))
            .send(new TurnEvent.Peeked(4_010, Completeness.COMPLETE));

    assertThat(script.until(4_599).actions()).isEmpty();
    assertThat(script.until(4_600).actions()).containsExactly(new TurnAction.FinishUtterance());
  }

  @Test
  void theGapBetweenTwoWordsIsNoPause() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.SpeechStarted(3_150, 3_100))
            .send(new TurnEvent.SpeechEnded(4_000, 3_900))
            .send(new TurnEvent.Peeked(4_010, Completeness.COMPLETE));

    assertThat(script.until(4_250).actions()).containsExactly(new TurnAction.FinishUtterance());
  }

  @Test
  void incompleteAnswerEndsTheTurnAtLast() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850));

    assertThat(script.until(4_849).actions()).isEmpty();
    assertThat(script.until(4_850).actions()).containsExactly(new TurnAction.FinishUtterance());
  }

  @Test
  void answerThatBecomesCompleteDuringALongSilenceEndsTheTurnAtOnce() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_600, Completeness.COMPLETE));

    assertThat(script.until(3_601).actions()).containsExactly(new TurnAction.FinishUtterance());
  }

  @Test
  void wordsAreDeliveredAndTheNextPromptIsPlayed() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_010, Completeness.COMPLETE))
            .send(new TurnEvent.Understood(3_250, UtteranceKind.WORDS))
            .send(new TurnEvent.Say(3_260, Script.question(2)));

    assertThat(script.actions())
        .containsExactly(
            new TurnAction.FinishUtterance(),
            new TurnAction.DeliverUtterance(),
            new TurnAction.StartPlayout(Script.question(2)));
  }

  @Test
  void speechOf200MsStopsAnInterruptiblePrompt() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, Script.question(1)))
            .send(new TurnEvent.PlayoutStarted(50, 1))
            .forget()
            .send(new TurnEvent.SpeechStarted(600, 500));

    assertThat(script.until(699).actions()).isEmpty();
    assertThat(script.until(700).actions()).containsExactly(new TurnAction.PausePlayout());
  }

  @Test
  void coughDoesNotStopThePrompt() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, Script.question(1)))
            .send(new TurnEvent.PlayoutStarted(50, 1))
            .forget()
            .send(new TurnEvent.SpeechStarted(600, 500))
            .send(new TurnEvent.SpeechEnded(690, 640));

    assertThat(script.until(2_000).actions()).containsExactly(new TurnAction.FinishAside());
    assertThat(script.phase()).isEqualTo(TurnPhase.SPEAKING);
  }

  @Test
  void uninterruptiblePromptIsHeardToItsEnd() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, Script.uninterruptible(1)))
            .send(new TurnEvent.PlayoutStarted(50, 1))
            .forget()
            .send(new TurnEvent.SpeechStarted(600, 500));

    assertThat(script.until(5_000).actions()).isEmpty();
    assertThat(script.send(new TurnEvent.PlayoutEnded(5_000, 1)).actions())
        .containsExactly(new TurnAction.TellPromptDone(1));
  }

  @Test
  void falseInterruptionResumesWhereItStopped() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, Script.question(1)))
            .send(new TurnEvent.PlayoutStarted(50, 1))
            .send(new TurnEvent.SpeechStarted(600, 500))
            .send(new TurnEvent.SpeechEnded(900, 800))
            .send(new TurnEvent.Peeked(910, Completeness.INCOMPLETE))
            .until(2_800)
            .forget()
            .send(new TurnEvent.Understood(2_810, UtteranceKind.BACK_CHANNEL));

    assertThat(script.actions())
        .containsExactly(new TurnAction.ForgetUtterance(), new TurnAction.ResumePlayout());
    assertThat(script.phase()).isEqualTo(TurnPhase.SPEAKING);
  }

  @Test
  void interruptionWithWordsIsAnswered() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, Script.question(1)))
            .send(new TurnEvent.PlayoutStarted(50, 1))
            .send(new TurnEvent.SpeechStarted(600, 500))
            .send(new TurnEvent.SpeechEnded(1_400, 1_300))
            .send(new TurnEvent.Peeked(1_410, Completeness.COMPLETE))
            .until(1_700)
            .forget()
            .send(new TurnEvent.Understood(1_710, UtteranceKind.WORDS));

    assertThat(script.actions())
        .containsExactly(new TurnAction.StopPlayout(), new TurnAction.DeliverUtterance());
  }

  @Test
  void silenceClimbsTheLadder() {
    Script script = Script.afterQuestion();

    assertThat(script.until(6_000).actions()).containsExactly(new TurnAction.TellSilence(1));

    script
        .send(new TurnEvent.Say(6_010, Script.question(2)))
        .send(new TurnEvent.PlayoutStarted(6_050, 2))
        .send(new TurnEvent.PlayoutEnded(7_000, 2))
        .forget();
    assertThat(script.until(12_000).actions()).containsExactly(new TurnAction.TellSilence(2));
  }

  @Test
  void noiseDoesNotPutOffTheSilenceLadder() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(5_000, 4_900))
            .send(new TurnEvent.SpeechEnded(5_300, 5_200))
            .until(7_200)
            .forget()
            .send(new TurnEvent.Understood(7_210, UtteranceKind.NOTHING));

    assertThat(script.until(7_211).actions())
        .containsExactly(new TurnAction.ForgetUtterance(), new TurnAction.TellSilence(1));
  }

  @Test
  void longTalkerIsTold() {
    Script script = Script.afterQuestion().send(new TurnEvent.SpeechStarted(2_000, 1_900));

    assertThat(script.until(21_900).actions())
        .containsExactly(new TurnAction.TellLongTalk(), new TurnAction.FinishUtterance());
  }

  @Test
  void promptThatNeverStartsIsAStallAndThriceEndsTheCall() {
    Script script = new Script().send(new TurnEvent.Say(0, Script.question(1))).forget();

    assertThat(script.until(2_500).actions())
        .containsExactly(new TurnAction.StopPlayout(), new TurnAction.TellStall(1));
    assertThat(script.until(5_000).actions()).containsExactly(new TurnAction.TellStall(2));
    assertThat(script.until(7_500).actions()).containsExactly(new TurnAction.GiveUp());
    assertThat(script.phase()).isEqualTo(TurnPhase.CLOSED);
  }

  /** Nothing comes after an answer but the words about the delay, and the caller talks on. */
  @Test
  void whoTalksBesideADelayDoesNotBeginTheCountAnew() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_010, Completeness.COMPLETE))
            .send(new TurnEvent.Understood(3_300, UtteranceKind.WORDS))
            .until(5_800);
    assertThat(script.actions()).endsWith(new TurnAction.TellStall(1));
    script
        .send(new TurnEvent.Say(5_800, Script.uninterruptible(2)))
        .send(new TurnEvent.PlayoutStarted(5_800, 2))
        .send(new TurnEvent.PlayoutEnded(6_500, 2))
        .send(new TurnEvent.SpeechStarted(6_700, 6_600))
        .send(new TurnEvent.SpeechEnded(7_200, 7_100))
        .send(new TurnEvent.Understood(7_400, UtteranceKind.WORDS));
    assertThat(script.actions()).endsWith(new TurnAction.DeliverUtterance());

    assertThat(script.until(9_000).actions()).containsExactly(new TurnAction.TellStall(2));
  }

  @Test
  void answerToAQuestionThatWasHeardBeginsTheCountAnew() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, Script.question(1)))
            .until(2_500)
            .send(new TurnEvent.Say(2_500, Script.question(2)))
            .send(new TurnEvent.PlayoutStarted(2_500, 2))
            .send(new TurnEvent.PlayoutEnded(3_000, 2))
            .send(new TurnEvent.SpeechStarted(4_000, 3_900))
            .send(new TurnEvent.SpeechEnded(5_000, 4_900))
            .send(new TurnEvent.Peeked(5_010, Completeness.COMPLETE))
            .until(5_300)
            .send(new TurnEvent.Understood(5_300, UtteranceKind.WORDS));

    assertThat(script.state().stalls()).isZero();
  }

  @Test
  void callerWhoSpeaksAgainBeforeTheReplyIsNotTalkedOver() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_010, Completeness.COMPLETE))
            .send(new TurnEvent.Understood(3_250, UtteranceKind.WORDS))
            .send(new TurnEvent.SpeechStarted(3_260, 3_210))
            .send(new TurnEvent.Say(3_300, Script.question(2)))
            .forget()
            .send(new TurnEvent.PlayoutStarted(3_420, 2));

    assertThat(script.until(3_420).actions()).containsExactly(new TurnAction.PausePlayout());
  }

  @Test
  void keysAreCollectedUntilAPause() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.KeyPressed(2_000, '4'))
            .send(new TurnEvent.KeyPressed(2_500, '2'));

    assertThat(script.until(4_000).actions()).containsExactly(new TurnAction.DeliverKeys("42"));
  }

  @Test
  void hashEndsTheKeysAtOnce() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.KeyPressed(2_000, '4'))
            .send(new TurnEvent.KeyPressed(2_500, '#'));

    assertThat(script.actions()).containsExactly(new TurnAction.DeliverKeys("4"));
  }

  @Test
  void urgentWordsCutWhateverIsPlayed() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, Script.question(1)))
            .send(new TurnEvent.PlayoutStarted(50, 1))
            .forget()
            .send(new TurnEvent.Say(600, Script.uninterruptible(2)));

    assertThat(script.actions())
        .containsExactly(
            new TurnAction.StopPlayout(), new TurnAction.StartPlayout(Script.uninterruptible(2)));
  }

  @Test
  void lateWordOfAStoppedPromptMeansNothing() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, Script.question(1)))
            .send(new TurnEvent.PlayoutStarted(50, 1))
            .send(new TurnEvent.Say(600, Script.statement(2)))
            .forget()
            .send(new TurnEvent.PlayoutEnded(610, 1));

    assertThat(script.actions()).isEmpty();
    assertThat(script.phase()).isEqualTo(TurnPhase.STARTING);
  }

  @Test
  void lastWordsAreKeptWhenTheCallEnds() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.Closed(2_500));

    assertThat(script.actions())
        .containsExactly(new TurnAction.FinishAside(), new TurnAction.StopPlayout());
    assertThat(script.send(new TurnEvent.Say(3_000, Script.question(2))).actions()).isEmpty();
  }

  @Test
  void wordsThatAreFoundAfterTheCallerWasToldToWaitAreNotLost() {
    Script script = recognising();
    script.until(4_900).actions();
    assertThat(script.phase()).isEqualTo(TurnPhase.RECOGNISING);
    script.until(5_300);
    assertThat(script.actions()).contains(new TurnAction.TellStall(1));
    script
        .send(new TurnEvent.Say(5_300, Script.uninterruptible(2)))
        .send(new TurnEvent.PlayoutStarted(5_310, 2))
        .forget()
        .send(new TurnEvent.Understood(5_320, UtteranceKind.WORDS));

    assertThat(script.actions()).containsExactly(new TurnAction.DeliverLate());
    assertThat(script.phase()).isEqualTo(TurnPhase.SPEAKING);
  }

  @Test
  void lastWordsOfACallerWhoHangsUpWhileTheyAreRecognisedAreNotLost() {
    Script script = recognising().send(new TurnEvent.Closed(3_300)).forget();

    assertThat(script.send(new TurnEvent.Understood(3_400, UtteranceKind.WORDS)).actions())
        .containsExactly(new TurnAction.DeliverLate());
  }

  @Test
  void wordsThatAreFoundAfterWeBeganToSaySomethingElseAreNotLost() {
    Script script = recognising().send(new TurnEvent.Say(3_300, Script.question(2))).forget();

    assertThat(script.send(new TurnEvent.Understood(3_400, UtteranceKind.WORDS)).actions())
        .containsExactly(new TurnAction.DeliverLate());
  }

  @Test
  void wordsBegunBeforeTheQuestionCouldBeHeardDoNotAnswerIt() {
    Script script =
        Script.talkingIntoANewQuestion()
            .send(new TurnEvent.SpeechEnded(900, 800))
            .send(new TurnEvent.Peeked(910, Completeness.COMPLETE))
            .until(1_150)
            .forget()
            .send(new TurnEvent.Understood(1_200, UtteranceKind.WORDS));
    assertThat(script.actions())
        .containsExactly(new TurnAction.DeliverEarly(), new TurnAction.ResumePlayout());
    assertThat(script.phase()).isEqualTo(TurnPhase.SPEAKING);
  }

  @Test
  void wordsBegunWhenTheQuestionCouldBeUnderstoodAnswerIt() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(300, Script.newQuestion(1)))
            .send(new TurnEvent.PlayoutStarted(400, 1))
            .send(new TurnEvent.SpeechStarted(1_100, 1_000))
            .send(new TurnEvent.SpeechEnded(1_500, 1_400))
            .send(new TurnEvent.Peeked(1_510, Completeness.COMPLETE))
            .until(1_750)
            .forget()
            .send(new TurnEvent.Understood(1_800, UtteranceKind.WORDS));
    assertThat(script.actions())
        .containsExactly(new TurnAction.StopPlayout(), new TurnAction.DeliverUtterance());
  }

  @Test
  void aQuestionThatStandsStillIsNotUnderstoodMeanwhile() {
    Script script =
        Script.talkingIntoANewQuestion()
            .send(new TurnEvent.SpeechEnded(900, 800))
            .send(new TurnEvent.Peeked(910, Completeness.COMPLETE))
            .until(1_150)
            .send(new TurnEvent.SpeechStarted(1_200, 1_160))
            .send(new TurnEvent.Understood(1_210, UtteranceKind.WORDS))
            .send(new TurnEvent.SpeechEnded(1_500, 1_400))
            .send(new TurnEvent.Peeked(1_510, Completeness.COMPLETE))
            .until(1_750)
            .forget()
            .send(new TurnEvent.Understood(1_800, UtteranceKind.WORDS));
    assertThat(script.actions())
        .containsExactly(new TurnAction.DeliverEarly(), new TurnAction.ResumePlayout());
    script
        .send(new TurnEvent.SpeechStarted(2_000, 1_950))
        .send(new TurnEvent.SpeechEnded(2_400, 2_300))
        .send(new TurnEvent.Peeked(2_410, Completeness.COMPLETE))
        .until(2_650)
        .forget()
        .send(new TurnEvent.Understood(2_700, UtteranceKind.WORDS));
    assertThat(script.actions())
        .as("600 ms of the prompt were not heard yet")
        .contains(new TurnAction.DeliverEarly());
  }

  @Test
  void whoTalkedThroughTheWholeQuestionIsWaitedForAnew() {
    Script script =
        Script.talkingIntoANewQuestion()
            .send(new TurnEvent.PlayoutEnded(550, 1))
            .send(new TurnEvent.SpeechEnded(2_900, 2_800))
            .send(new TurnEvent.Peeked(2_910, Completeness.COMPLETE))
            .until(3_150)
            .forget()
            .send(new TurnEvent.Understood(3_200, UtteranceKind.WORDS));
    assertThat(script.actions()).containsExactly(new TurnAction.DeliverEarly());
    assertThat(script.until(8_199).actions()).isEmpty();
    assertThat(script.until(8_200).actions()).containsExactly(new TurnAction.TellSilence(1));
  }

  @Test
  void whoCoughsWhenThePromptEndsIsListenedTo() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, Script.question(1)))
            .send(new TurnEvent.PlayoutStarted(50, 1))
            .send(new TurnEvent.SpeechStarted(860, 800))
            .until(1_000)
            .send(new TurnEvent.PlayoutEnded(1_001, 1))
            .send(new TurnEvent.SpeechEnded(1_200, 1_100))
            .until(3_200)
            .forget()
            .send(new TurnEvent.Understood(3_210, UtteranceKind.NOTHING));
    assertThat(script.actions()).containsExactly(new TurnAction.ForgetUtterance());
    assertThat(script.phase()).isEqualTo(TurnPhase.LISTENING);
    assertThat(script.until(6_001).actions()).containsExactly(new TurnAction.TellSilence(1));
  }

  @Test
  void aStatementThatEndsUnderACoughIsOver() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, Script.statement(1)))
            .send(new TurnEvent.PlayoutStarted(50, 1))
            .send(new TurnEvent.SpeechStarted(860, 800))
            .until(1_000)
            .send(new TurnEvent.PlayoutEnded(1_001, 1))
            .send(new TurnEvent.SpeechEnded(1_200, 1_100))
            .until(2_000)
            .forget()
            .send(new TurnEvent.Understood(2_010, UtteranceKind.NOTHING));
    assertThat(script.actions())
        .containsExactly(new TurnAction.ForgetUtterance(), new TurnAction.TellPromptDone(1));
  }

  @Test
  void keysCountWhereTheLineIsNoisy() {
    for (long atMs : List.of(2_500L, 3_050L, 3_220L)) {
      Script script = Script.afterQuestion().send(new TurnEvent.SpeechStarted(2_000, 1_900));
      if (atMs > 3_000) {
        script
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_010, Completeness.COMPLETE));
      }
      script.until(atMs).send(new TurnEvent.KeyPressed(atMs, '4'));
      assertThat(script.until(atMs + 1_500).actions())
          .as("pressed at %s", atMs)
          .endsWith(new TurnAction.DeliverKeys("4"));
    }
  }

  @Test
  void lastWordsAreKeptInWhicheverPhaseTheCallEnds() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, Script.uninterruptible(1)))
            .send(new TurnEvent.PlayoutStarted(50, 1))
            .send(new TurnEvent.SpeechStarted(600, 500))
            .send(new TurnEvent.PlayoutEnded(700, 1))
            .forget();
    assertThat(script.phase()).isEqualTo(TurnPhase.THINKING);
    assertThat(script.send(new TurnEvent.Closed(800)).actions())
        .containsExactly(new TurnAction.FinishAside(), new TurnAction.StopPlayout());
  }

  private static Script recognising() {
    return Script.afterQuestion()
        .send(new TurnEvent.SpeechStarted(2_000, 1_900))
        .send(new TurnEvent.SpeechEnded(3_000, 2_850))
        .send(new TurnEvent.Peeked(3_010, Completeness.COMPLETE))
        .until(3_200)
        .forget();
  }

  /** A television, say: each utterance is as long as the question allows, and none is a slice. */
  @Test
  void whoTalksOnWithoutAPauseBeginsAnotherUtteranceAtEachLimit() {
    Script script = Script.talkingIntoANewQuestion().forget();
    assertThat(script.until(20_000).actions())
        .containsExactly(
            new TurnAction.PausePlayout(),
            new TurnAction.TellLongTalk(),
            new TurnAction.FinishUtterance());

    script.send(new TurnEvent.Understood(20_050, UtteranceKind.WORDS));
    assertThat(script.until(39_999).actions()).containsExactly(new TurnAction.DeliverEarly());
    assertThat(script.until(40_000).actions())
        .containsExactly(new TurnAction.TellLongTalk(), new TurnAction.FinishUtterance());
  }

  @Test
  void whoSpeaksOnBeginsAnotherUtteranceWhereOneIsPutAside() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.Say(2_500, Script.question(2)))
            .send(new TurnEvent.PlayoutStarted(2_600, 2))
            .forget();

    assertThat(script.until(2_699).actions()).isEmpty();
    assertThat(script.until(2_700).actions()).containsExactly(new TurnAction.PausePlayout());
    assertThat(script.until(22_499).actions()).isEmpty();
    assertThat(script.until(22_500).actions()).contains(new TurnAction.FinishUtterance());
  }

  @Test
  void aHashBesideWordsThrowsNoneAway() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.KeyPressed(2_500, '#'));
    assertThat(script.actions()).isEmpty();
    assertThat(script.phase()).isEqualTo(TurnPhase.HEARING);

    script
        .send(new TurnEvent.SpeechEnded(3_000, 2_850))
        .send(new TurnEvent.KeyPressed(3_050, '#'))
        .send(new TurnEvent.KeyPressed(3_060, '#'))
        .send(new TurnEvent.Understood(3_100, UtteranceKind.WORDS));
    assertThat(script.actions())
        .containsExactly(new TurnAction.FinishUtterance(), new TurnAction.DeliverUtterance());
  }

  @Test
  void aKeyBrushedBesideWordsDoesNotOutweighThemWhereAQuestionIsHeardToItsEnd() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, new Prompt(1, false, Optional.of(Script.LISTENING))))
            .send(new TurnEvent.PlayoutStarted(0, 1))
            .send(new TurnEvent.PlayoutEnded(1_000, 1))
            .forget()
            .send(new TurnEvent.SpeechStarted(2_000, 1_900))
            .send(new TurnEvent.KeyPressed(2_500, '1'))
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_010, Completeness.COMPLETE))
            .send(new TurnEvent.KeyPressed(3_050, '1'))
            .until(3_200)
            .send(new TurnEvent.KeyPressed(3_210, '1'))
            .send(new TurnEvent.Understood(3_300, UtteranceKind.WORDS));

    assertThat(script.actions())
        .containsExactly(new TurnAction.FinishUtterance(), new TurnAction.DeliverUtterance());
  }
}
