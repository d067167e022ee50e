package dev.intakeline.media.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys answer beside words, and never throw any away. */
final class PressedKeysTest {
  @Test
  void keysAreCollectedUntilAPause() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.KeyPressed(2_000, '4'))
            .send(new TurnEvent.KeyPressed(2_500, '2'));

    assertThat(script.until(4_000).actions())
        .containsExactly(new TurnAction.DeliverKeys("42", false));
  }

  @Test
  void hashEndsTheKeysAtOnce() {
    Script script =
        Script.afterQuestion()
            .send(new TurnEvent.KeyPressed(2_000, '4'))
            .send(new TurnEvent.KeyPressed(2_500, '#'));

    assertThat(script.actions()).containsExactly(new TurnAction.DeliverKeys("4", false));
  }

  @Test
  void aKeyFromBeforeTheQuestionCouldBeHeardIsTooEarly() {
    assertThat(keyedAt(700).actions()).endsWith(new TurnAction.DeliverKeys("1", true));
    assertThat(keyedAt(1_100).actions()).endsWith(new TurnAction.DeliverKeys("1", false));
  }

  /** News for 600 ms from 400 on; the caller's words have it stand still at 900 at the latest. */
  @Test
  void ofAPromptThatStandsStillNothingMoreIsHeard() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(300, Script.newQuestion(1)))
            .send(new TurnEvent.PlayoutStarted(400, 1))
            .send(new TurnEvent.SpeechStarted(600, 500))
            .until(2_000);
    assertThat(script.phase()).isEqualTo(TurnPhase.HEARING);

    script.send(new TurnEvent.KeyPressed(2_000, '1')).until(4_000);
    assertThat(script.actions()).contains(new TurnAction.DeliverKeys("1", true));
  }

  private static Script keyedAt(long atMs) {
    return new Script()
        .send(new TurnEvent.Say(300, Script.newQuestion(1)))
        .send(new TurnEvent.PlayoutStarted(400, 1))
        .send(new TurnEvent.KeyPressed(atMs, '1'))
        .until(atMs + 2_000);
  }

  @Test
  void keysCountWhereTheLineIsNoisy() {
    for (long atMs : List.of(2_500L, 3_050L, 3_220L)) {
      Script script = Script.hearing();
      if (atMs > 3_000) {
        script
            .send(new TurnEvent.SpeechEnded(3_000, 2_850))
            .send(new TurnEvent.Peeked(3_010, Completeness.COMPLETE));
      }
      script.until(atMs).send(new TurnEvent.KeyPressed(atMs, '4'));
      assertThat(script.until(atMs + 1_500).actions())
          .as("pressed at %s", atMs)
          .endsWith(new TurnAction.DeliverKeys("4", false));
    }
  }

  @Test
  void aHashBesideWordsThrowsNoneAway() {
    Script script = Script.hearing().send(new TurnEvent.KeyPressed(2_500, '#'));
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
