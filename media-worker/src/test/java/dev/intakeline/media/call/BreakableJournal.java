package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.live.AppendOutcome;
import dev.intakeline.journal.live.JournalWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A journal on a disk that fills up, or answers only after a while. */
final class BreakableJournal implements JournalWriter {
  private final JournalWriter source;
  volatile boolean isFull;
  volatile boolean isBuggy;
  volatile boolean isClosed;
  volatile Duration takes = Duration.ZERO;

  /** How many wait for the disk now. */
  final AtomicInteger waits = new AtomicInteger();

  BreakableJournal(JournalWriter source) {
    this.source = source;
  }

  @Override
  public CallRef call() {
    return source.call();
  }

  @Override
  public Epoch epoch() {
    return source.epoch();
  }

  @Override
  public void append(CallEvent event, long mediaMs, long monotonicNanos) {
    if (!isFull) {
      source.append(event, mediaMs, monotonicNanos);
    }
  }

  @Override
  public AppendOutcome appendDurable(CallEvent event, long mediaMs, long monotonicNanos)
      throws InterruptedException {
    if (isBuggy) {
      throw new IllegalStateException("a bug");
    }
    return isBroken()
        ? new AppendOutcome.Failed("the disk is broken")
        : source.appendDurable(event, mediaMs, monotonicNanos);
  }

  @Override
  public AppendOutcome commit() throws InterruptedException {
    return isBroken() ? new AppendOutcome.Failed("the disk is broken") : source.commit();
  }

  /** Takes its time over it where the disk does. */
  private boolean isBroken() {
    if (!isFull && takes.isPositive()) {
      waits.incrementAndGet();
      LockSupport.parkNanos(takes.toNanos());
      waits.decrementAndGet();
      return true;
    }
    return isFull;
  }

  @Override
  public AppendOutcome raise(Epoch newer) throws InterruptedException {
    return source.raise(newer);
  }

  @Override
  public JournalHead head() {
    return source.head();
  }

  @Override
  public long dropped() {
    return source.dropped();
  }

  @Override
  public void close() {
    isClosed = true;
    source.close();
  }
}
