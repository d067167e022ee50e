package dev.intakeline.media.call;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself, with a bound. */
final class Await {
  private static final long WITHIN_NANOS = 20_000_000_000L;
  private static final long LOOK_EVERY_NANOS = 5_000_000;

  private Await() {}

  static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + WITHIN_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it didn't come in time");
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }
}
