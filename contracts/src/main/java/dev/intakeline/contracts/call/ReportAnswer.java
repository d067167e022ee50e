package dev.intakeline.contracts.call;

import java.util.List;

/**
 * What the workflow says to a report.
 *
 * @param verdict whether it was folded
 * @param nextSeq the number that the workflow waits for in this epoch; a sender that lost its place
 *     goes on from there
 * @param commands what the worker should do now, oldest first; repeated until the worker's next
 *     report, so each must be harmless the second time
 */
public record ReportAnswer(Verdict verdict, long nextSeq, List<CallCommand> commands) {
  public ReportAnswer {
    commands = List.copyOf(commands);
  }

  /** What became of a report. */
  public enum Verdict {
    FOLDED,
    /** Folded before. */
    REPEATED,
    /** An earlier number is missing; send from {@code nextSeq}. */
    EARLIER_MISSING,
    /**
     * Another host has the call: leave the room at once, say nothing more. To be ignored by a
     * worker that has claimed a newer epoch since it sent the report.
     */
    STALE_EPOCH,
    /** The call has ended for good. */
    CALL_OVER,
    /**
     * This host was taken for lost, as after an outage of Temporal, and nobody has the call yet: go
     * on, claim it when asked, and report again under the new epoch.
     */
    HOST_SOUGHT
  }
}
