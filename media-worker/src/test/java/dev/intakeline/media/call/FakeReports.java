package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.FlagEnvelope;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.contracts.call.ReportEnvelope;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A workflow that folds what it is told, or is away. */
final class FakeReports implements Reports {
  final List<ReportEnvelope> folded = new CopyOnWriteArrayList<>();
  final List<FlagEnvelope> flags = new CopyOnWriteArrayList<>();
  volatile boolean isAway;
  volatile boolean acknowledgesAtOnce;
  volatile ReportAnswer.Verdict verdict = ReportAnswer.Verdict.FOLDED;

  @Override
  public ReportAnswer report(CallRef call, ReportEnvelope envelope) {
    requireThere();
    folded.add(envelope);
    return new ReportAnswer(verdict, envelope.seq() + 1, List.of());
  }

  @Override
  public ReportAnswer raiseFlag(CallRef call, FlagEnvelope envelope) {
    requireThere();
    flags.add(envelope);
    List<CallCommand> commands =
        acknowledgesAtOnce
            ? List.of(
                new CallCommand.EscalationAcknowledged("ack-" + envelope.raised().flag().id()))
            : List.of();
    return new ReportAnswer(ReportAnswer.Verdict.FOLDED, folded.size() + 1L, commands);
  }

  /** The reports of one kind, in order. */
  <T extends CallReport> List<T> all(Class<T> kind) {
    return folded.stream()
        .map(ReportEnvelope::report)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private void requireThere() {
    if (isAway) {
      throw new NotReportedException("away", false, new IllegalStateException("away"));
    }
  }
}
