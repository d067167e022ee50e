package dev.intakeline.media.warmup;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.FlagEnvelope;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.contracts.call.ReportEnvelope;
import dev.intakeline.media.call.Reports;
import java.util.List;

/** A workflow that takes what it is told, and forgets it. */
final class NoReports implements Reports {
  @Override
  public ReportAnswer report(CallRef call, ReportEnvelope envelope) {
    return new ReportAnswer(ReportAnswer.Verdict.FOLDED, envelope.seq() + 1, List.of());
  }

  @Override
  public ReportAnswer raiseFlag(CallRef call, FlagEnvelope envelope) {
    return new ReportAnswer(ReportAnswer.Verdict.FOLDED, 1, List.of());
  }
}
