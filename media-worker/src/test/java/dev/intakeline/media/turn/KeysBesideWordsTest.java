package dev.intakeline.media.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys that are pressed while words are said or found, and a hash alone. */
final class KeysBesideWordsTest {

  @Test
  void wordsThatHaveEndedAreHeardAndTheKeyAnswers() {
    Script script =
        recognising()
            .send(new TurnEvent.KeyPressed(3_220, '4'))
            .send(new TurnEvent.Understood(3_300, UtteranceKind.WORDS))
            .until(5_000);

    assertThat(script.actions())
        .containsExactly(
            new TurnAction.StopPlayout(),
            new TurnAction.DeliverAside(),
            new TurnAction.DeliverKeys("4", false));
  }

  @Test
  void wordsThatAreFoundAfterTheKeyAnswerNothingAnyMore() {
    Script script =
        recognising()
            .send(new TurnEvent.KeyPressed(3_220, '4'))
            .send(new TurnEvent.KeyPressed(3_230, '#'))
            .send(new TurnEvent.Understood(3_300, UtteranceKind.WORDS));
    assertThat(script.actions())
        .containsExactly(
            new TurnAction.StopPlayout(),
            new TurnAction.DeliverKeys("4", false),
            new TurnAction.DeliverAside());

    script
        .send(new TurnEvent.Say(3_400, Script.question(2)))
        .send(new TurnEvent.PlayoutStarted(3_500, 2))
        .send(new TurnEvent.PlayoutEnded(3_900, 2))
        .send(new TurnEvent.SpeechStarted(4_000, 3_950))
        .send(new TurnEvent.SpeechEnded(5_000, 4_900))
        .until(8_000)
        .forget()
        .send(new TurnEvent.Understood(8_000, UtteranceKind.WORDS));
    assertThat(script.actions()).containsExactly(new TurnAction.DeliverUtterance());
  }

  @Test
  void wordsAreFoundInWhicheverPhaseTheKeyHasLedTo() {
    Script script =
        recognising()
            .send(new TurnEvent.KeyPressed(3_220, '4'))
            .send(new TurnEvent.KeyPressed(3_230, '#'))
            .send(new TurnEvent.Say(3_300, Script.question(2)))
            .forget();

    assertThat(script.send(new TurnEvent.Understood(3_400, UtteranceKind.WORDS)).actions())
        .containsExactly(new TurnAction.DeliverAside());
  }

  @Test
  void aHashAloneIsNoTry() {
    Script script = Script.afterQuestion().send(new TurnEvent.KeyPressed(2_000, '#'));
    assertThat(script.actions()).isEmpty();
    assertThat(script.phase()).isEqualTo(TurnPhase.LISTENING);

    assertThat(script.until(6_000).actions()).containsExactly(new TurnAction.TellSilence(1));
  }

  @Test
  void aHashAloneBreaksOffNoPrompt() {
    for (boolean speaks : new boolean[] {false, true}) {
      Script script =
          new Script()
              .send(new TurnEvent.Say(0, Script.question(1)))
              .send(new TurnEvent.PlayoutStarted(50, 1));
      if (speaks) {
        script.send(new TurnEvent.SpeechStarted(160, 100));
      }
      script.forget().send(new TurnEvent.KeyPressed(200, '#'));

      assertThat(script.actions()).isEmpty();
      assertThat(script.phase()).isEqualTo(speaks ? TurnPhase.OVERLAP : TurnPhase.SPEAKING);
    }
  }

  /** Nobody was told of a key there: whatever is pressed is no clear no. */
  @Test
  void aHashIsToldOfWhereAQuestionIsHeardToItsEnd() {
    Script script =
        new Script()
            .send(new TurnEvent.Say(0, new Prompt(1, false, Optional.of(Script.LISTENING))))
            .send(new TurnEvent.PlayoutStarted(0, 1))
            .send(new TurnEvent.PlayoutEnded(1_000, 1))
            .forget()
            .send(new TurnEvent.KeyPressed(2_000, '#'));

    assertThat(script.actions()).isEqualTo(List.of(new TurnAction.DeliverKeys("", false)));
  }

  @Test
  void whatIsSaidWhileTheWordsAreFoundIsHeardByItself() {
    Script script =
        recognising()
            .send(new TurnEvent.SpeechStarted(3_220, 3_210))
            .send(new TurnEvent.SpeechEnded(3_500, 3_400))
            .send(new TurnEvent.Understood(3_600, UtteranceKind.WORDS));

    assertThat(script.actions())
        .containsExactly(new TurnAction.FinishAside(), new TurnAction.DeliverUtterance());
  }

  private static Script recognising() {
    return Script.afterQuestion()
        .send(new TurnEvent.SpeechStarted(2_000, 1_900))
        .send(new TurnEvent.SpeechEnded(3_000, 2_850))
        .send(new TurnEvent.Peeked(3_010, Completeness.COMPLETE))
        .until(3_200)
        .forget();
  }
}
