package dev.intakeline.journal.live;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;

/**
 * Writes one call's journal, in the order of the calls to it. Any thread may call; the disk is
 * touched by the writer's own thread alone, which makes everything that waits durable at once.
 */
public interface JournalWriter extends AutoCloseable {
  /** Most events that wait to be written; more are dropped, and a gap entry says so. */
  int WAITING_MAX = 1024;

  /** The call. */
  CallRef call();

  /** The hosting that writes now. */
  Epoch epoch();

  /**
   * Adds an event whose loss in a power cut would be bearable. Never blocks.
   *
   * @param mediaMs its place in the call's audio
   * @param monotonicNanos {@link System#nanoTime} when it happened
   */
  void append(CallEvent event, long mediaMs, long monotonicNanos);

  /**
   * Adds an event and waits until it, and all before it, is on disk: about a millisecond on an idle
   * machine, 5 s at most.
   */
  AppendOutcome appendDurable(CallEvent event, long mediaMs, long monotonicNanos)
      throws InterruptedException;

  /** Waits until everything added so far is on disk. */
  AppendOutcome commit() throws InterruptedException;

  /**
   * Goes on under a newer epoch, for a worker that keeps the call: what was added before belongs to
   * the old one.
   */
  AppendOutcome raise(Epoch newer) throws InterruptedException;

  /** The last entry that is on disk. */
  JournalHead head();

  /** How many events were dropped since too many waited. */
  long dropped();

  /** Makes durable what waits, then lets go of the file. */
  @Override
  void close();
}
