package dev.intakeline.journal.entry;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import java.time.Instant;

/**
 * One entry, decrypted. Its text form hides the event.
 *
 * @param seq its number in the call, from 1 without a gap
 * @param epoch the hosting that wrote it
 * @param mediaMs its place in the call's audio, in milliseconds of media time
 * @param monotonicNanos its place on the writing machine's monotonic clock
 * @param at wall time, for people
 * @param event what happened; {@link CallEvent.Unreadable} where this build or the lost key can't
 *     tell
 * @param hash the entry's hash in the chain
 */
public record Entry(
    long seq,
    Epoch epoch,
    long mediaMs,
    long monotonicNanos,
    Instant at,
    CallEvent event,
    ContentHash hash) {
  @Override
  public String toString() {
    return "Entry[" + seq + ", " + event.getClass().getSimpleName() + "]";
  }
}
