package dev.intakeline.journal.live;

import dev.intakeline.contracts.audit.JournalHead;

/** What became of entries that were to be on disk. */
public sealed interface AppendOutcome {
  /** They are, and part of the chain for good; {@code head} is the last of them or a later one. */
  record Durable(JournalHead head) implements AppendOutcome {}

  /**
   * They may be on disk, but don't count: this host has lost the call and must fall silent. Every
   * later append is answered the same.
   */
  record Fenced(Fencing by) implements AppendOutcome {}

  /**
   * The disk didn't take them, or not in time. After an error every later append is answered the
   * same; after a wait in vain it may still have become durable.
   *
   * @param reason for a developer; nothing of the events
   */
  record Failed(String reason) implements AppendOutcome {}
}
