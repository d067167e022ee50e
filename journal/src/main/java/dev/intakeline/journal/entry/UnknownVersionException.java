package dev.intakeline.journal.entry;

/** A line is of a format that this build doesn't know. */
public final class UnknownVersionException extends IllegalArgumentException {
  UnknownVersionException(long version) {
    super("The record is of version " + version + ", this build reads " + JournalLine.VERSION);
  }
}
