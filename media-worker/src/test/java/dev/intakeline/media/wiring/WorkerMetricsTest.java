package dev.intakeline.media.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.call.Meter;
import dev.intakeline.media.host.HostedCalls;
import dev.intakeline.media.mouth.AudioClock;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WorkerMetricsTest {
  private static final Pattern LABEL = Pattern.compile("[{,]([a-z_]+)=\"");

  private final WorkerMetrics metrics =
      new WorkerMetrics(new HostedCalls(20, 2_000, System::nanoTime), 20);

  @Test
  void showsEveryCountFromTheBeginning() {
    String page = metrics.page();

    assertThat(page)
        .contains("intakeline_calls_held 0.0", "intakeline_calls_slots 20.0")
        .contains("intakeline_turn_response_seconds_bucket{kind=\"boolean\",le=\"0.6\"} 0");
    assertThat(Arrays.stream(Meter.values()).map(WorkerMetricsTest::family))
        .allSatisfy(family -> assertThat(page).contains(family + " 0.0"));
  }

  @Test
  void counts() {
    metrics.meters().count(Meter.BARGE_INS);

    assertThat(metrics.page()).contains("intakeline_barge_ins_total 1.0");
  }

  @Test
  void countsTheClocksTicks() throws InterruptedException {
    try (AudioClock clock = new AudioClock()) {
      metrics.tell(clock);

      assertThat(WorkerMetrics.ticks(clock)).isTrue();
      assertThat(metrics.page())
          .contains("intakeline_audio_ticks_total", "intakeline_audio_ticks_late_total");
    }
  }

  /** A label with a caller's words, or one for each call, would have to come in by another name. */
  @Test
  void hasNoLabelsButThese() {
    Set<String> labels = new TreeSet<>();
    for (Matcher label = LABEL.matcher(metrics.page()); label.find(); ) {
      labels.add(label.group(1));
    }
    assertThat(labels).isSubsetOf("action", "area", "cause", "gc", "id", "kind", "le");
  }

  private static String family(Meter meter) {
    return "intakeline_" + meter.name().toLowerCase(java.util.Locale.ROOT) + "_total";
  }
}
