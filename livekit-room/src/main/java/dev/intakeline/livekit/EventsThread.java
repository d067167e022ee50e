package dev.intakeline.livekit;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The one thread on which a room's events are handled, in order. */
final class EventsThread {

  /** Events that may wait before data packets are dropped; what changes the room never is. */
  static final int WAITING_MAX = 1_000;

  private static final System.Logger LOG = System.getLogger(EventsThread.class.getName());

  // Without a bound of its own: see WAITING_MAX, and the room's other events are few by nature.
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean finishing;

  EventsThread() {
    thread = Thread.ofVirtual().name("livekit-room-events").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Has something done after what waits already; never blocks. */
  void add(Runnable event) {
    waiting.add(event);
  }

  /** Whether a flood should be thinned out. */
  boolean isFull() {
    return waiting.size() >= WAITING_MAX;
  }

  /** Ends after the event under way. To be called on this thread. */
  void finish() {
    finishing = true;
  }

  boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  /** Waits for the end; false when it doesn't come in time or the wait is interrupted. */
  boolean awaitEnd(Duration limit) {
    try {
      return over.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run() {
    while (!finishing) {
      try {
        handle(waiting.take());
      } catch (InterruptedException e) {
        // Left behind by a listener: only finish() ends this thread, or handles would leak.
      }
    }
    over.countDown();
  }

  private static void handle(Runnable event) {
    Thread.interrupted(); // a flag that a listener left must not fail what comes next
    try {
      event.run();
    } catch (RuntimeException | Error e) {
      // The type only: texts of exceptions may hold what callers said.
      LOG.log(System.Logger.Level.ERROR, "a room listener failed: {0}", e.getClass().getName());
    }
  }
}
