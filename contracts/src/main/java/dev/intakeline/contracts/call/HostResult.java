package dev.intakeline.contracts.call;

import dev.intakeline.contracts.audit.JournalHead;
import java.util.List;
import java.util.Optional;

/**
 * How a hosting ended.
 *
 * @param end why the host stopped
 * @param outcome the call's outcome, where the conversation is over
 * @param unreported reports of this epoch from the given seq on that the workflow may not have
 *     folded; it folds those that it misses
 * @param head the journal's head
 */
public record HostResult(
    End end, Optional<CallOutcome> outcome, List<ReportEnvelope> unreported, JournalHead head) {
  public HostResult {
    unreported = List.copyOf(unreported);
  }

  /** Why a host stopped. */
  public enum End {
    /** The conversation is over. */
    CALL_OVER,
    /** Another host has the call. */
    REPLACED,
    /** This worker can't go on; another should. */
    GAVE_UP
  }
}
