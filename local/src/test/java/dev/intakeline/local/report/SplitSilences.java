package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

/** Whether a report splits the silences of a call as it promises; nothing of how long they are. */
public final class SplitSilences {
  private static final List<String> STAGES =
      List.of(
          "uplink",
          "endpointing",
          "transcript",
          "think",
          "synthesis",
          "playout",
          "downlink",
          ReportBuilder.UNEXPLAINED);

  private static final double WITHIN_MS = 25;

  private SplitSilences() {}

  /**
   * Fails where stages are named or ordered otherwise, where they don't make up the silence, or
   * where no silence of the call has all of them: a single mark may be lost on its way.
   */
  public static void assertSplit(List<DemoReport.Turn> turns) {
    assertThat(turns).allSatisfy(SplitSilences::assertSplit);
    assertThat(turns).extracting(SplitSilences::names).contains(STAGES);
  }

  private static void assertSplit(DemoReport.Turn turn) {
    assertThat(names(turn)).isEqualTo(STAGES.stream().filter(names(turn)::contains).toList());
    assertThat(turn.segments())
        .filteredOn(segment -> !segment.name().equals(ReportBuilder.UNEXPLAINED))
        .allSatisfy(segment -> assertThat(segment.ms()).isNotNegative());
    if (turn.responseGapMs().isPresent() && !turn.segments().isEmpty()) {
      assertThat(turn.segments().stream().mapToDouble(DemoReport.Segment::ms).sum())
          .isCloseTo(turn.responseGapMs().get(), within(WITHIN_MS));
    }
  }

  private static List<String> names(DemoReport.Turn turn) {
    return turn.segments().stream().map(DemoReport.Segment::name).toList();
  }
}
