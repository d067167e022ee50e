package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.journal.live.Journal;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Shows the other workers that this one holds the call, as long as its sound flows. They don't take
 * what an outage of the durable plane makes look lost. On a virtual thread of its own.
 */
final class SignOfLife implements AutoCloseable {
  /** Some of them fit into {@code LIFE_SHOWN_WITHIN}, should one be late. */
  private static final Duration EVERY = Duration.ofMillis(200);

  /** A call that got no sound for so long shows no life any more. */
  private static final long BEAT_NANOS_MAX = 500_000_000;

  private final Thread thread;

  /**
   * Begins to show life.
   *
   * @param lastBeatNanos when the call was last given its 10 ms of sound
   */
  SignOfLife(CallRef call, Journal journal, LongSupplier lastBeatNanos) {
    thread =
        Thread.ofVirtual()
            .name("sign-of-life-" + call.call())
            .start(() -> show(call, journal, lastBeatNanos));
  }

  private static void show(CallRef call, Journal journal, LongSupplier lastBeatNanos) {
    try {
      while (true) {
        if (System.nanoTime() - lastBeatNanos.getAsLong() < BEAT_NANOS_MAX) {
          journal.showLife(call);
        }
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException left) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
