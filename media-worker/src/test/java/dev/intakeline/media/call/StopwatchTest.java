package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.media.ear.Hearing;
import dev.intakeline.media.listen.Recognition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StopwatchTest {
  private final Stopwatch stopwatch = new Stopwatch();

  @Test
  void givesEachStageItsOwnBeginningAndEnd() {
    utteranceEnds();
    stopwatch.thinking(ms(450));
    stopwatch.thought(ms(480));
    stopwatch.sound(ms(490), ms(500));

    Stopwatch.Answered answered = stopwatch.playout(ms(505)).orElseThrow();

    assertThat(answered.event().segments())
        .extracting(
            CallEvent.TurnTimed.Segment::name,
            CallEvent.TurnTimed.Segment::beganNanos,
            CallEvent.TurnTimed.Segment::ms)
        .containsExactly(
            tuple("endpointing", Optional.of(ms(10)), 390.0),
            tuple("transcript", Optional.of(ms(410)), 20.0),
            tuple("think", Optional.of(ms(450)), 30.0),
            tuple("synthesis", Optional.of(ms(490)), 10.0),
            tuple("playout", Optional.of(ms(500)), 5.0));
    assertThat(answered.silence()).isEqualTo(Duration.ofMillis(495));
  }

  @Test
  void countsTheFirstWordsOfAnAnswerAlone() {
    utteranceEnds();
    stopwatch.thinking(ms(450));
    stopwatch.thought(ms(480));
    stopwatch.thought(ms(700));
    stopwatch.sound(ms(470), ms(485));
    stopwatch.sound(ms(490), ms(500));
    stopwatch.sound(ms(500), ms(900));

    assertThat(stopwatch.playout(ms(505)).orElseThrow().event().segments().get(3))
        .isEqualTo(new CallEvent.TurnTimed.Segment("synthesis", 10, Optional.of(ms(490))));
    assertThat(stopwatch.playout(ms(1_000))).isEmpty();
  }

  @Test
  void timesNoPromptThatAnswersNothing() {
    stopwatch.thought(ms(480));
    stopwatch.sound(ms(490), ms(500));
    assertThat(stopwatch.playout(ms(505))).isEmpty();

    utteranceEnds();
    stopwatch.thought(ms(480));
    stopwatch.sound(ms(490), ms(500));
    assertThat(stopwatch.playout(ms(505))).isEmpty();
  }

  /** The sound fell last before it began. */
  @Test
  void timesNoUtteranceThatWasEndedInTheMiddleOfSpeech() {
    stopwatch.energyFell(ms(10));
    stopwatch.endpoint(ms(400));
    transcript(ms(20));
    stopwatch.thinking(ms(450));
    stopwatch.thought(ms(480));
    stopwatch.sound(ms(490), ms(500));

    assertThat(stopwatch.playout(ms(505))).isEmpty();
  }

  private void utteranceEnds() {
    stopwatch.energyFell(ms(10));
    stopwatch.endpoint(ms(400));
    transcript(ms(5));
  }

  private void transcript(long startNanos) {
    stopwatch.transcript(
        new UtteranceId("c1"),
        new Hearing(
            new Recognition.Nothing(), List.of(), startNanos, ms(10), false, ms(410), ms(430)));
  }

  private static long ms(long ms) {
    return ms * 1_000_000;
  }
}
