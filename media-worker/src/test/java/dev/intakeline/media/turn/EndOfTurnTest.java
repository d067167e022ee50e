package dev.intakeline.media.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the caller has said what there was to say. */
final class EndOfTurnTest {
  /** Counted from where the energy fell, 150 ms before the silence was noticed. */
  @ParameterizedTest
  @CsvSource({
    "a complete answer ends it after the short silence, COMPLETE, 3200",
    "words that begin no answer are not waited on for long, FOREIGN, 3500",
    "a value that may go on is waited on for a middle time, MAY_GO_ON, 3800",
    "an incomplete answer is waited on for longest, INCOMPLETE, 4850"
  })
  void theSilenceThatEndsTheTurnFitsWhatWasSaid(String rule, Completeness words, long endsMs) {
    assertEnds(rule, Script.afterWords(words), endsMs);
  }

  @ParameterizedTest
  @CsvSource({
    "who has paused once is given the profile's time to go on, 3600, COMPLETE, 4600",
    "a pause before does not lengthen the middle time, 3600, MAY_GO_ON, 4850",
    "the gap between two words is no pause, 3150, COMPLETE, 4250"
  })
  void aPauseBeforeCountsWhereItWasOne(String rule, long againMs, Completeness words, long endsMs) {
    Script script =
        Script.afterWords()
            .send(new TurnEvent.SpeechStarted(againMs, againMs - 50))
            .send(new TurnEvent.SpeechEnded(4_000, 3_900))
            .send(new TurnEvent.Peeked(4_010, words));

    assertEnds(rule, script, endsMs);
  }

  @Test
  void incompleteAnswerIsWaitedForAndMayGoOn() {
    Script script =
        Script.afterWords(Completeness.INCOMPLETE).send(new TurnEvent.SpeechStarted(4_700, 4_600));

    assertThat(script.actions()).isEmpty();
    assertThat(script.phase()).isEqualTo(TurnPhase.HEARING);
    assertThat(script.state().onsetMs()).isEqualTo(1_900);
  }

  @Test
  void whatNobodyHasJudgedEndsTheTurnLikeAnIncompleteAnswer() {
    assertEnds("never peeked at", Script.afterWords(), 4_850);
  }

  @Test
  void wordsThatTurnOutToBeABeginningAreWaitedForAgain() {
    Script script =
        Script.afterWords(Completeness.FOREIGN)
            .send(new TurnEvent.Peeked(3_100, Completeness.INCOMPLETE));

    assertThat(script.until(4_849).actions()).isEmpty();
  }

  @Test
  void answerThatBecomesCompleteDuringALongSilenceEndsTheTurnAtOnce() {
    Script script = Script.afterWords().send(new TurnEvent.Peeked(3_600, Completeness.COMPLETE));

    assertThat(script.until(3_601).actions()).containsExactly(new TurnAction.FinishUtterance());
  }

  @Test
  void wordsAreDeliveredAndTheNextPromptIsPlayed() {
    Script script =
        Script.afterWords(Completeness.COMPLETE)
            .send(new TurnEvent.Understood(3_250, UtteranceKind.WORDS))
            .send(new TurnEvent.Say(3_260, Script.question(2)));

    assertThat(script.actions())
        .containsExactly(
            new TurnAction.FinishUtterance(),
            new TurnAction.DeliverUtterance(),
            new TurnAction.StartPlayout(Script.question(2)));
  }

  private static void assertEnds(String rule, Script script, long endsMs) {
    assertThat(script.until(endsMs - 1).actions()).as(rule).isEmpty();
    assertThat(script.until(endsMs).actions())
        .as(rule)
        .containsExactly(new TurnAction.FinishUtterance());
  }
}
