package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.live.AppendOutcome;
import dev.intakeline.journal.live.JournalWriter;
import java.time.Duration;

/** Writes the call's journal, each event with its place on both clocks. Any thread. */
final class Scribe implements AutoCloseable {
  private final JournalWriter journal;
  private final CallClock clock;
  private final Runnable onLost;
  private final Meters meters;

  /**
   * A scribe of an open journal.
   *
   * @param onLost called, perhaps more than once, when another host has the call
   */
  Scribe(JournalWriter journal, CallClock clock, Meters meters, Runnable onLost) {
    this.journal = journal;
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
    journal.append(event, clock.mediaMs(nanos), nanos);
  }

  /**
   * Writes what counts.
   *
   * @return whether it is on disk and part of the chain
   */
  boolean keep(CallEvent event) throws InterruptedException {
    long nanos = System.nanoTime();
    AppendOutcome outcome = journal.appendDurable(event, clock.mediaMs(nanos), nanos);
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
      var _ = isKept(journal.commit());
      meters.wrote(Duration.ofNanos(System.nanoTime() - nanos));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Goes on under a newer epoch. */
  boolean raise(Epoch newer) throws InterruptedException {
    return isKept(journal.raise(newer));
  }

  JournalHead head() {
    return journal.head();
  }

  @Override
  public void close() {
    journal.close();
    meters.count(Meter.JOURNAL_NOTES_LOST, journal.dropped());
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
