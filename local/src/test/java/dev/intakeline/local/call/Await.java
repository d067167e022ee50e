package dev.intakeline.local.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what comes by itself, with a bound. */
public final class Await {
  private static final long LOOK_EVERY_NANOS = 100_000_000;

  private Await() {}

  /** What is there at last. */
  public static <T> T present(Duration within, Supplier<Optional<T>> look) {
    long deadline = System.nanoTime() + within.toNanos();
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it didn't come within " + within.toSeconds() + " s");
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  /** Until it holds. */
  public static void until(Duration within, BooleanSupplier condition) {
    present(within, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }
}
