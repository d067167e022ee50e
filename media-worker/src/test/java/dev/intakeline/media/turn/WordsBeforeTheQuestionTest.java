package dev.intakeline.media.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said before a question that is news can have been understood does not answer it. */
final class WordsBeforeTheQuestionTest {
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
}
