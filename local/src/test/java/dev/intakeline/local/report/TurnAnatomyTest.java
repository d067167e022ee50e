package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.journal.entry.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnAnatomyTest {
  private static final long SAID_END_MS = 1_000;
  private static final long ANSWERED_MS = 1_700;

  private final List<Entry> entries = new ArrayList<>();

  @Test
  void putsTheStampsOfBothSidesInARow() {
    heardMark(1_120);
    timed(1_600, 400, 20, 30, 10, 20);
    sentMark(1_610);

    List<DemoReport.Segment> stages = stages(1_695);

    assertThat(stages)
        .extracting(DemoReport.Segment::name, DemoReport.Segment::ms)
        .containsExactly(
            tuple("uplink", 120.0),
            tuple("endpointing", 400.0),
            tuple("transcript", 20.0),
            tuple("think", 30.0),
            tuple("synthesis", 10.0),
            tuple("playout", 30.0),
            tuple("downlink", 85.0));
    assertThat(sum(stages)).isCloseTo(695, within(0.1));
  }

  @Test
  void countsAHoleBetweenTwoStagesWithNeither() {
    heardMark(1_080);
    timed(
        1_600,
        stage("endpointing", 1_100, 1_500),
        stage("transcript", 1_512, 1_532),
        stage("think", 1_540, 1_560),
        stage("synthesis", 1_560, 1_570),
        stage("playout", 1_590, 1_600));
    sentMark(1_600);

    List<DemoReport.Segment> stages = stages(1_690);

    assertThat(stages)
        .extracting(DemoReport.Segment::name, DemoReport.Segment::ms)
        .containsExactly(
            tuple("uplink", 80.0),
            tuple("endpointing", 400.0),
            tuple("transcript", 20.0),
            tuple("think", 20.0),
            tuple("synthesis", 10.0),
            tuple("playout", 10.0),
            tuple("downlink", 90.0));
    assertThat(sum(stages)).isCloseTo(690 - 20 - 12 - 8 - 20, within(0.1));
  }

  @Test
  void makesUpNoStageOfARecordWithoutBeginnings() {
    timed(1_600, new CallEvent.TurnTimed.Segment("endpointing", 400, Optional.empty()));

    assertThat(stages(1_690)).isEmpty();
  }

  @Test
  void countsWhatOverlapsTheStageBeforeOnce() {
    heardMark(1_540);
    timed(1_600, 400, 20, 30, 10, 20);
    sentMark(1_600);

    List<DemoReport.Segment> stages = stages(1_690);

    assertThat(stages.get(0)).isEqualTo(new DemoReport.Segment("uplink", 540));
    assertThat(stages.get(1)).isEqualTo(new DemoReport.Segment("endpointing", 0));
    assertThat(stages.get(2)).isEqualTo(new DemoReport.Segment("transcript", 0));
    assertThat(stages.get(3)).isEqualTo(new DemoReport.Segment("think", 30));
    assertThat(sum(stages)).isCloseTo(690, within(0.1));
  }

  @Test
  void leavesAStageOutWhoseStampIsMissing() {
    timed(1_600, 400, 20, 30, 10, 20);

    assertThat(stages(1_690))
        .extracting(DemoReport.Segment::name)
        .containsExactly("endpointing", "transcript", "think", "synthesis", "playout");
  }

  @Test
  void takesNoMarkOfAnotherTurn() {
    heardMark(900);
    timed(1_600, 400, 20, 30, 10, 20);
    sentMark(2_900);

    assertThat(stages(3_000))
        .extracting(DemoReport.Segment::name)
        .doesNotContain("uplink", "downlink");
  }

  @Test
  void explainsNothingWhereNothingWasAnswered() {
    heardMark(1_080);

    assertThat(stages(1_690)).isEmpty();
  }

  private List<DemoReport.Segment> stages(long markArrivedMs) {
    return new TurnAnatomy(entries, List.of(nanos(markArrivedMs)))
        .of(nanos(SAID_END_MS), nanos(ANSWERED_MS));
  }

  private void heardMark(long ms) {
    add(ms, new CallEvent.AudioMarked(false));
  }

  private void sentMark(long ms) {
    add(ms, new CallEvent.AudioMarked(true));
  }

  /** Stages that leave no hole, so long, the last one until then. */
  private void timed(long ms, double... stages) {
    List<String> names = List.of("endpointing", "transcript", "think", "synthesis", "playout");
    CallEvent.TurnTimed.Segment[] segments = new CallEvent.TurnTimed.Segment[stages.length];
    long end = ms;
    for (int i = stages.length - 1; i >= 0; i--) {
      segments[i] = stage(names.get(i), end - (long) stages[i], end);
      end -= (long) stages[i];
    }
    timed(ms, segments);
  }

  private void timed(long ms, CallEvent.TurnTimed.Segment... stages) {
    add(ms, new CallEvent.TurnTimed(new UtteranceId("c1"), List.of(stages)));
  }

  private static CallEvent.TurnTimed.Segment stage(String name, long fromMs, long toMs) {
    return new CallEvent.TurnTimed.Segment(name, toMs - fromMs, Optional.of(nanos(fromMs)));
  }

  private void add(long ms, CallEvent event) {
    entries.add(
        new Entry(
            entries.size() + 1,
            Epoch.FIRST,
            ms,
            nanos(ms),
            Instant.EPOCH,
            event,
            ContentHash.NONE));
  }

  private static double sum(List<DemoReport.Segment> stages) {
    return stages.stream().mapToDouble(DemoReport.Segment::ms).sum();
  }

  private static long nanos(long ms) {
    return ms * 1_000_000;
  }
}
