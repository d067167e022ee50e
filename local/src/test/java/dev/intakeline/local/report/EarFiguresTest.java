package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.local.caller.CallerLog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarFiguresTest {

  @Test
  void measuresFromTheCallersLastSoundToTheAgentsFirst() {
    EarFigures figures =
        EarFigures.of(
            log(List.of(said(1000, 1500, false)), List.of(heard(0, 900), heard(2050, 3000))));

    assertThat(figures.turns()).hasSize(1);
    assertThat(figures.turns().getFirst().gapMs()).isEqualTo(Optional.of(550.0));
    assertThat(figures.premature()).isZero();
  }

  @Test
  void measuresABargeInFromTheFirstSyllableToSilence() {
    EarFigures figures =
        EarFigures.of(
            log(List.of(said(1000, 1500, true)), List.of(heard(0, 1310), heard(2000, 2500))));

    assertThat(figures.bargeInsMs()).containsExactly(310.0);
    assertThat(figures.turns().getFirst().gapMs()).isEmpty();
  }

  @Test
  void countsATurnThatTheAgentCutOff() {
    EarFigures figures =
        EarFigures.of(
            log(List.of(said(1000, 3000, false)), List.of(heard(0, 900), heard(2000, 2800))));

    assertThat(figures.premature()).isEqualTo(1);
    assertThat(figures.paused()).isEqualTo(1);
    assertThat(figures.pausedPremature()).isEqualTo(1);
  }

  @Test
  void takesWhatBeginsRightAfterTheAgentsVoiceForNoInterruption() {
    EarFigures figures =
        EarFigures.of(
            log(List.of(said(1000, 1500, true)), List.of(heard(0, 990), heard(2100, 2500))));

    assertThat(figures.bargeInsMs()).isEmpty();
    assertThat(figures.turns().getFirst().gapMs()).contains(600.0);
  }

  @Test
  void leavesOutWhatTheAgentDidNotAnswer() {
    EarFigures figures =
        EarFigures.of(
            log(
                List.of(said(1000, 1500, false), said(4000, 4500, false)),
                List.of(heard(5000, 5500))));

    assertThat(figures.turns()).hasSize(1);
    assertThat(figures.turns().getFirst().said().startNanos()).isEqualTo(nanos(4000));
  }

  private static CallerLog log(List<CallerLog.Said> said, List<CallerLog.Heard> heard) {
    return new CallerLog(
        CallerLog.FORMAT,
        "test",
        0,
        0,
        said,
        heard,
        CallerLog.Ended.ROOM_CLOSED,
        List.of(),
        List.of());
  }

  private static CallerLog.Said said(long startMs, long endMs, boolean interrupting) {
    return new CallerLog.Said(
        "yes", nanos(startMs), nanos(endMs), interrupting, true, 700, List.of());
  }

  private static CallerLog.Heard heard(long startMs, long endMs) {
    return new CallerLog.Heard("a question", nanos(startMs), nanos(endMs));
  }

  private static long nanos(long ms) {
    return ms * 1_000_000;
  }
}
