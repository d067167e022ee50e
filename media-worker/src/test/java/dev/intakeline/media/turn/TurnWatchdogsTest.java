package dev.intakeline.media.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is told where nobody speaks for too long, or the caller does, or we have no words. */
final class TurnWatchdogsTest {
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
    Script script = Script.hearing();

    assertThat(script.until(21_900).actions())
        .containsExactly(new TurnAction.TellLongTalk(), new TurnAction.FinishUtterance());
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
        Script.hearing()
            .send(new TurnEvent.Say(2_500, Script.question(2)))
            .send(new TurnEvent.PlayoutStarted(2_600, 2))
            .forget();

    assertThat(script.until(2_629).actions()).isEmpty();
    assertThat(script.until(2_630).actions()).containsExactly(new TurnAction.PausePlayout());
    assertThat(script.until(22_499).actions()).isEmpty();
    assertThat(script.until(22_500).actions()).contains(new TurnAction.FinishUtterance());
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
        Script.afterWords(Completeness.COMPLETE)
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
}
