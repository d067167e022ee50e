package dev.intakeline.journal.verify;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallRef;

/** What checking a record found. */
public sealed interface Verdict {
  /**
   * It is as it was sealed by a trusted key.
   *
   * @param entries how many the journal has, the seal included
   * @param head the chain's head, to be compared with the one in the workflow's result
   * @param call whose record it is, by its sealed manifest; to be compared with whose it should be
   */
  record Verified(long entries, JournalHead head, CallRef call) implements Verdict {}

  /**
   * An entry of the journal isn't what was sealed, or isn't there.
   *
   * @param entry the first such entry, numbered from 1 in the order of the file
   */
  record BrokenEntry(long entry, String what) implements Verdict {}

  /** A file isn't what was sealed, isn't there, or is there without being listed. */
  record BrokenFile(String file, String what) implements Verdict {}

  /** It can't be told. */
  record CannotCheck(String why) implements Verdict {}
}
