package dev.intakeline.journal.entry;

/**
 * The clear part of an entry, as it stands on disk.
 *
 * @param tenant whose call
 * @param call the call's id
 * @param seq number of the entry, from 1
 * @param epoch the hosting that wrote it
 * @param type the event's name
 * @param mediaMs media time
 * @param monotonicNanos the writing machine's monotonic clock
 * @param at wall time, ISO-8601
 * @param previous hash of the entry before; 64 zeros in the first
 */
public record Envelope(
    String tenant,
    String call,
    long seq,
    long epoch,
    String type,
    long mediaMs,
    long monotonicNanos,
    String at,
    String previous) {

  /** Names the place that the entry's content belongs to. */
  String place() {
    return tenant + "/" + call + "/" + seq + "/" + type;
  }
}
