package dev.intakeline.media.mouth;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * The one thread that gives every call its next 10 ms. A tick that comes late is made up for, so
 * that no sound is lost; lateness is counted.
 */
public final class AudioClock implements AutoCloseable {
  /** 10 ms. */
  public static final long TICK_NANOS = 10_000_000;

  /** After a longer stop, of the machine or of the process, what was missed is left out. */
  private static final long GIVE_UP_NANOS = 200_000_000;

  private final List<Beat> beats = new CopyOnWriteArrayList<>();
  private final LongAdder ticks = new LongAdder();
  private final LongAdder late = new LongAdder();
  private final Thread thread;
  private volatile long lastTickNanos = System.nanoTime();
  private volatile boolean closing;

  /** What a call does in each tick; must not block. */
  @FunctionalInterface
  public interface Beat {
    /** 10 ms have passed; {@code nanos} is monotonic time. */
    void tick(long nanos);

    /** The tick threw this and was the last one. Must not block. */
    default void broke(Throwable bug) {}
  }

  /** Starts to tick. */
  public AudioClock() {
    thread = Thread.ofPlatform().name("audio-clock").daemon().start(this::run);
  }

  /** Adds a call. */
  public void add(Beat beat) {
    beats.add(beat);
  }

  /** Removes a call; a tick may still be under way. */
  public void remove(Beat beat) {
    beats.remove(beat);
  }

  /** Ticks so far. */
  public long ticks() {
    return ticks.sum();
  }

  /** Ticks that came later than one tick's length. */
  public long lateTicks() {
    return late.sum();
  }

  /** When it ticked last; monotonic. */
  public long lastTickNanos() {
    return lastTickNanos;
  }

  /** The thread's id, for measuring. */
  public long threadId() {
    return thread.threadId();
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    LockSupport.unpark(thread);
    thread.join();
  }

  private void run() {
    long next = System.nanoTime();
    while (!closing) {
      long now = System.nanoTime();
      if (now < next) {
        LockSupport.parkNanos(next - now);
        continue;
      }
      if (now - next > TICK_NANOS) {
        late.increment();
      }
      if (now - next > GIVE_UP_NANOS) {
        next = now;
      }
      ticks.increment();
      lastTickNanos = now;
      tickAll(now);
      next += TICK_NANOS;
    }
  }

  private void tickAll(long now) {
    for (Beat beat : beats) {
      tick(beat, now);
    }
  }

  private void tick(Beat beat, long now) {
    try {
      beat.tick(now);
    } catch (RuntimeException | Error broken) {
      // One call's trouble is not the others'.
      remove(beat);
      beat.broke(broken);
    }
  }
}
