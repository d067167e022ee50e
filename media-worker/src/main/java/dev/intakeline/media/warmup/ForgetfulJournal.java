package dev.intakeline.media.warmup;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.AppendOutcome;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.journal.live.JournalWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A journal in which nothing is kept. */
final class ForgetfulJournal implements Journal {
  @Override
  public Opening open(CallRef call, Epoch epoch) {
    return new Opened(new Writer(call, epoch), List.of());
  }

  @Override
  public List<Entry> read(CallRef call) {
    return List.of();
  }

  @Override
  public void showLife(CallRef call) {
    // Nobody looks.
  }

  @Override
  public void showNoLife(CallRef call) {
    // Nobody looks.
  }

  @Override
  public Optional<Instant> lastSignOfLife(CallRef call) {
    return Optional.empty();
  }

  /** Says that all is well. */
  record Writer(CallRef call, Epoch epoch) implements JournalWriter {
    private static final AppendOutcome DONE = new AppendOutcome.Durable(JournalHead.EMPTY);

    @Override
    public void append(CallEvent event, long mediaMs, long monotonicNanos) {
      // Nothing is kept.
    }

    @Override
    public AppendOutcome appendDurable(CallEvent event, long mediaMs, long monotonicNanos) {
      return DONE;
    }

    @Override
    public AppendOutcome commit() {
      return DONE;
    }

    @Override
    public AppendOutcome raise(Epoch newer) {
      return DONE;
    }

    @Override
    public JournalHead head() {
      return JournalHead.EMPTY;
    }

    @Override
    public long dropped() {
      return 0;
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
