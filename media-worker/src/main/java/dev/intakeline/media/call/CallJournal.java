package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.live.AppendOutcome;
import dev.intakeline.journal.live.JournalWriter;
import java.time.Duration;

/** Writes the call's journal, each event with its place on both clocks. Any thread. */
final class CallJournal implements AutoCloseable {
  private final JournalWriter writer;
  private final CallClock clock;
  private final Runnable onLost;
  private final Meters meters;

  /**
   * Writes to an open journal.
   *
   * @param onLost called, perhaps more than once, when another host has the call
   */
  CallJournal(JournalWriter writer, CallClock clock, Meters meters, Runnable onLost) {
    this.writer = writer;
    this.clock = clock;
    this.meters = meters;
    this.onLost = onLost;
  }

  /** Writes what may be lost in a power cut. Never blocks. */
  void note(CallEvent event) {
    note(event, System.nanoTime());
  }

  /** As {@link #note(CallEvent)}, of an earlier moment. */
  void note(CallEvent event, long nanos) {
    writer.append(event, clock.mediaMs(nanos), nanos);
  }

  /**
   * Writes what counts.
   *
   * @return whether it is on disk and part of the chain
   */
  boolean keep(CallEvent event) throws InterruptedException {
    long nanos = System.nanoTime();
    AppendOutcome outcome = writer.appendDurable(event, clock.mediaMs(nanos), nanos);
    meters.wrote(Duration.ofNanos(System.nanoTime() - nanos));
    return isKept(outcome);
  }

  /**
   * Writes what counts for who can't wait for the disk: its place in the record is this one, and it
   * is on disk as soon as the disk takes it. Never blocks.
   */
  void secure(CallEvent event) {
    note(event);
    Thread.ofVirtual().name("securing").start(this::commit);
  }

  private void commit() {
    long nanos = System.nanoTime();
    try {
      var _ = isKept(writer.commit());
      meters.wrote(Duration.ofNanos(System.nanoTime() - nanos));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Goes on under a newer epoch. */
  boolean raise(Epoch newer) throws InterruptedException {
    return isKept(writer.raise(newer));
  }

  JournalHead head() {
    return writer.head();
  }

  @Override
  public void close() {
    writer.close();
    meters.count(Meter.JOURNAL_NOTES_LOST, writer.dropped());
  }

  private boolean isKept(AppendOutcome outcome) {
    return switch (outcome) {
      case AppendOutcome.Durable _ -> true;
      case AppendOutcome.Failed _ -> false;
      case AppendOutcome.Fenced _ -> {
        onLost.run();
        yield false;
      }
    };
  }
}
