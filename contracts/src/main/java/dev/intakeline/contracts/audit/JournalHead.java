package dev.intakeline.contracts.audit;

import dev.intakeline.contracts.call.ContentHash;

/**
 * How far a journal has come.
 *
 * @param seq the number of its last entry, from 1; 0 when it is empty
 * @param hash the hash of that entry
 */
public record JournalHead(long seq, ContentHash hash) {
  public static final JournalHead EMPTY = new JournalHead(0, ContentHash.NONE);

  public JournalHead {
    if (seq < 0) {
      throw new IllegalArgumentException("seq is 0 or more, not " + seq);
    }
  }
}
