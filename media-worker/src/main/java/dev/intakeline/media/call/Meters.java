package dev.intakeline.media.call;

import dev.intakeline.contracts.questionnaire.ItemKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is counted and timed about calls; safe for any thread, one for the process. Every name and
 * label is known before the first call: none comes from a call.
 */
public final class Meters {
  /** What the promised response times are checked against, and what lies around them. */
  private static final Duration[] RESPONSES =
      millis(200, 400, 600, 800, 1_000, 1_300, 1_700, 2_500, 4_000);

  /** An answer is promised to be on disk in about a millisecond. */
  private static final Duration[] WRITES = millis(1, 2, 5, 10, 20, 50, 100, 500);

  private final Map<Meter, Counter> counts = new EnumMap<>(Meter.class);
  private final Map<ItemKind, Timer> responses = new EnumMap<>(ItemKind.class);
  private final Timer journalWrites;

  /** All at zero, seen by nobody else. */
  public Meters() {
    this(new SimpleMeterRegistry());
  }

  /** All at zero, in a registry. */
  public Meters(MeterRegistry registry) {
    for (Meter meter : Meter.values()) {
      counts.put(meter, Counter.builder(meter.metric()).register(registry));
    }
    for (ItemKind kind : ItemKind.values()) {
      responses.put(
          kind,
          Timer.builder("intakeline.turn.response")
              .description("From where the caller's energy fell to the agent's first sample sent")
              .tag("kind", Meter.label(kind))
              .serviceLevelObjectives(RESPONSES)
              .register(registry));
    }
    journalWrites =
        Timer.builder("intakeline.journal.write")
            .description("Until an entry that counts is on disk")
            .serviceLevelObjectives(WRITES)
            .register(registry);
  }

  /** One more. */
  public void count(Meter meter) {
    count(meter, 1);
  }

  /** So many more. */
  public void count(Meter meter, long more) {
    known(counts, meter).increment((double) more);
  }

  /** How many so far. */
  public long value(Meter meter) {
    return (long) known(counts, meter).count();
  }

  /** The agent answered a turn. */
  void answered(ItemKind kind, Duration after) {
    known(responses, kind).record(after);
  }

  /** How many turns of a kind the agent has answered. */
  long answered(ItemKind kind) {
    return known(responses, kind).count();
  }

  /** An entry that counts was written, or wasn't. */
  void wrote(Duration within) {
    journalWrites.record(within);
  }

  private static <K extends Enum<K>, V> V known(Map<K, V> meters, K name) {
    V meter = meters.get(name);
    if (meter == null) {
      throw new IllegalStateException("nothing is counted for " + name);
    }
    return meter;
  }

  private static Duration[] millis(long... millis) {
    Duration[] durations = new Duration[millis.length];
    for (int i = 0; i < millis.length; i++) {
      durations[i] = Duration.ofMillis(millis[i]);
    }
    return durations;
  }
}
