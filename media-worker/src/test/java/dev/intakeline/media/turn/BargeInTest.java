package dev.intakeline.media.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who stops whom, where two speak at once. */
final class BargeInTest {
  @Test
  void speechOf130MsStopsAnInterruptiblePrompt() {
    Script script = Script.playing(Script.question(1)).send(new TurnEvent.SpeechStarted(600, 500));

    assertThat(script.until(629).actions()).isEmpty();
    assertThat(script.until(630).actions()).containsExactly(new TurnAction.PausePlayout());
  }

  @Test
  void speechThatEndsSoonerDoesNotStopThePrompt() {
    Script script =
        Script.playing(Script.question(1))
            .send(new TurnEvent.SpeechStarted(600, 500))
            .send(new TurnEvent.SpeechEnded(620, 590));

    assertThat(script.until(2_000).actions()).containsExactly(new TurnAction.FinishAside());
    assertThat(script.phase()).isEqualTo(TurnPhase.SPEAKING);
  }

  @Test
  void uninterruptiblePromptIsHeardToItsEnd() {
    Script script =
        Script.playing(Script.uninterruptible(1)).send(new TurnEvent.SpeechStarted(600, 500));

    assertThat(script.until(5_000).actions()).isEmpty();
    assertThat(script.send(new TurnEvent.PlayoutEnded(5_000, 1)).actions())
        .containsExactly(new TurnAction.TellPromptDone(1));
  }

  @Test
  void falseInterruptionResumesWhereItStopped() {
    Script script =
        Script.playing(Script.question(1))
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
        Script.playing(Script.question(1))
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
  void callerWhoSpeaksAgainBeforeTheReplyIsNotTalkedOver() {
    Script script =
        Script.afterWords(Completeness.COMPLETE)
            .send(new TurnEvent.Understood(3_250, UtteranceKind.WORDS))
            .send(new TurnEvent.SpeechStarted(3_260, 3_210))
            .send(new TurnEvent.Say(3_300, Script.question(2)))
            .forget()
            .send(new TurnEvent.PlayoutStarted(3_420, 2));

    assertThat(script.until(3_420).actions()).containsExactly(new TurnAction.PausePlayout());
  }

  @Test
  void urgentWordsCutWhateverIsPlayed() {
    Script script =
        Script.playing(Script.question(1)).send(new TurnEvent.Say(600, Script.uninterruptible(2)));

    assertThat(script.actions())
        .containsExactly(
            new TurnAction.StopPlayout(), new TurnAction.StartPlayout(Script.uninterruptible(2)));
  }

  @Test
  void lateWordOfAStoppedPromptMeansNothing() {
    Script script =
        Script.playing(Script.question(1))
            .send(new TurnEvent.Say(600, Script.statement(2)))
            .forget()
            .send(new TurnEvent.PlayoutEnded(610, 1));

    assertThat(script.actions()).isEmpty();
    assertThat(script.phase()).isEqualTo(TurnPhase.STARTING);
  }

  @Test
  void whoCoughsWhenThePromptEndsIsListenedTo() {
    Script script =
        Script.playing(Script.question(1))
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
        Script.playing(Script.statement(1))
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
}
