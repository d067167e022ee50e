package dev.intakeline.media.call;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A place where a provider breaks while a call runs: it throws, or it never comes back. */
final class Breakable implements AutoCloseable {
  private enum Mode {
    WELL,
    THROWS,
    HANGS
  }

  private final Supplier<? extends RuntimeException> failure;
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile Mode mode = Mode.WELL;

  /** What it throws, when it does. */
  Breakable(Supplier<? extends RuntimeException> failure) {
    this.failure = failure;
  }

  void throwFromNowOn() {
    mode = Mode.THROWS;
  }

  /** Whoever passes stays, as in native code: an interruption doesn't help. */
  void hangFromNowOn() {
    mode = Mode.HANGS;
  }

  /** Called by the provider wherever it works. */
  void pass() {
    switch (mode) {
      case WELL -> {}
      case THROWS -> throw failure.get();
      case HANGS -> awaitRelease();
    }
  }

  boolean isWell() {
    return mode == Mode.WELL;
  }

  private void awaitRelease() {
    boolean interrupted = false;
    while (released.getCount() > 0) {
      try {
        released.await();
      } catch (InterruptedException ignored) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    released.countDown();
  }
}
