package dev.intakeline.media.call;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts; safe for any thread. One for the process. */
public final class Meters {
  private final Map<Meter, LongAdder> counts = new EnumMap<>(Meter.class);

  /** All at zero. */
  public Meters() {
    for (Meter meter : Meter.values()) {
      counts.put(meter, new LongAdder());
    }
  }

  /** One more. */
  public void count(Meter meter) {
    adder(meter).increment();
  }

  /** How many so far. */
  public long value(Meter meter) {
    return adder(meter).sum();
  }

  private LongAdder adder(Meter meter) {
    LongAdder adder = counts.get(meter);
    if (adder == null) {
      throw new IllegalStateException("no count of " + meter);
    }
    return adder;
  }
}
