package dev.intakeline.contracts.call;

import dev.intakeline.contracts.audit.JournalHead;

/**
 * One report on its way up.
 *
 * @param epoch the hosting that it comes from; an older one than the workflow's is refused
 * @param seq its number within the epoch, from 1 without a gap; a number that was folded already is
 *     answered again and not folded twice
 * @param report what is reported
 * @param head the journal's head when the report was made
 */
public record ReportEnvelope(Epoch epoch, long seq, CallReport report, JournalHead head) {
  public ReportEnvelope {
    if (seq < 1) {
      throw new IllegalArgumentException("Reports are numbered from 1, not " + seq);
    }
  }
}
