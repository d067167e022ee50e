package dev.intakeline.media.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words that are recognised after their turn has passed are not lost, nor are the last ones. */
final class LateWordsTest {
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
  void lastWordsAreKeptWhenTheCallEnds() {
    Script script = Script.hearing().send(new TurnEvent.Closed(2_500));

    assertThat(script.actions())
        .containsExactly(new TurnAction.FinishAside(), new TurnAction.StopPlayout());
    assertThat(script.send(new TurnEvent.Say(3_000, Script.question(2))).actions()).isEmpty();
  }

  @Test
  void lastWordsAreKeptInWhicheverPhaseTheCallEnds() {
    Script script =
        Script.playing(Script.uninterruptible(1))
            .send(new TurnEvent.SpeechStarted(600, 500))
            .send(new TurnEvent.PlayoutEnded(700, 1))
            .forget();
    assertThat(script.phase()).isEqualTo(TurnPhase.THINKING);
    assertThat(script.send(new TurnEvent.Closed(800)).actions())
        .containsExactly(new TurnAction.FinishAside(), new TurnAction.StopPlayout());
  }

  private static Script recognising() {
    return Script.afterWords(Completeness.COMPLETE).until(3_200).forget();
  }
}
