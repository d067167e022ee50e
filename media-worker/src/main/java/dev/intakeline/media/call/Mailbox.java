package dev.intakeline.media.call;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A bounded queue between two stages of a call. A full one loses what comes next and counts it:
 * nothing that puts something in may wait.
 */
final class Mailbox<T> {
  private final ArrayBlockingQueue<T> queue;
  private final Meters meters;
  private final Meter whenFull;

  Mailbox(int max, Meters meters, Meter whenFull) {
    this.queue = new ArrayBlockingQueue<>(max);
    this.meters = meters;
    this.whenFull = whenFull;
  }

  void put(T item) {
    if (!queue.offer(item)) {
      meters.count(whenFull);
    }
  }

  T take() throws InterruptedException {
    return queue.take();
  }

  /** The next item, or empty when none comes in time. */
  Optional<T> take(long withinMillis) throws InterruptedException {
    return Optional.ofNullable(queue.poll(withinMillis, TimeUnit.MILLISECONDS));
  }
}
