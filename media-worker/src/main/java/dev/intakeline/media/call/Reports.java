package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.FlagEnvelope;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.contracts.call.ReportEnvelope;

/** The way up to the call's workflow. Any thread; blocks until there is an answer, or none. */
public interface Reports {
  /**
   * Reports.
   *
   * @throws NotReportedException when the workflow did not answer
   */
  ReportAnswer report(CallRef call, ReportEnvelope envelope);

  /** Raises a flag; as {@link #report}. */
  ReportAnswer raiseFlag(CallRef call, FlagEnvelope envelope);

  /** The workflow did not answer; its text holds no contents. */
  final class NotReportedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean forGood;

    /**
     * Says why, for a developer.
     *
     * @param forGood whether trying again is pointless: there is no such workflow any more
     */
    public NotReportedException(String message, boolean forGood, Throwable cause) {
      super(message, cause);
      this.forGood = forGood;
    }

    /** Whether trying again is pointless. */
    public boolean isForGood() {
      return forGood;
    }
  }
}
