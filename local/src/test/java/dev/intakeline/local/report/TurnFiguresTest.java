package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnFiguresTest {

  @Test
  void takesTheNearestRank() {
    List<Double> values = List.of(5.0, 1.0, 4.0, 2.0, 3.0);

    assertThat(TurnFigures.percentile(values, 50)).isEqualTo(3);
    assertThat(TurnFigures.percentile(values, 95)).isEqualTo(5);
    assertThat(TurnFigures.percentile(values, 100)).isEqualTo(5);
    assertThat(TurnFigures.percentile(List.of(7.0), 50)).isEqualTo(7);
  }

  @Test
  void putsTheCallsTogether() {
    TurnFigures figures =
        TurnFigures.of(
            List.of(
                report(List.of(turn("date", 900, -30), turn("boolean", 500, 10)), 2, 1),
                report(List.of(turn("date", 1_100, 5)), 4, 0)));

    assertThat(figures.turns()).isEqualTo(3);
    assertThat(figures.gaps().get("date")).isEqualTo(new TurnFigures.Spread(2, 900, 1_100, 1_100));
    assertThat(figures.segments()).containsOnlyKeys("uplink");
    assertThat(figures.unexplained()).contains(new TurnFigures.Spread(3, 10, 30, 30));
    assertThat(figures.bargeIns()).contains(new TurnFigures.Spread(2, 250, 250, 250));
    assertThat(figures.pauses()).isEqualTo(new DemoReport.Pauses(6, 1));
  }

  private static DemoReport.Turn turn(String kind, double gap, double unexplained) {
    return new DemoReport.Turn(
        "q",
        kind,
        Optional.of(gap),
        List.of(
            new DemoReport.Segment("uplink", 80),
            new DemoReport.Segment(ReportBuilder.UNEXPLAINED, unexplained)));
  }

  private static DemoReport report(List<DemoReport.Turn> turns, int paused, int cutOff) {
    return new DemoReport(
        DemoReport.FORMAT,
        "call",
        "test",
        "COMPLETED",
        List.of(),
        turns,
        List.of(new DemoReport.BargeIn(250)),
        cutOff,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new DemoReport.Audit(1, "", true),
        Optional.empty(),
        "caller.wav",
        Map.of(),
        new DemoReport.Startup(1),
        new DemoReport.Pauses(paused, cutOff),
        List.of(),
        List.of());
  }
}
