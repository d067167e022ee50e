package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Callee;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.FlagEnvelope;
import dev.intakeline.contracts.call.ReportAnswer.Verdict;
import dev.intakeline.contracts.call.ReportEnvelope;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.contracts.safety.Severity;
import org.junit.jupiter.api.Test;

class ReportFoldTest {
  private static final Epoch SECOND = Epoch.FIRST.next();
  private static final CallReport PERSON = new CallReport.CalleeVerdict(Callee.PERSON);
  private static final CallReport READY = new CallReport.AgentReady(new WorkerId("worker-a"));
  private final ReportFold fold = new ReportFold();

  private Verdict report(Epoch epoch, long seq, CallReport report) {
    return fold.fold(new ReportEnvelope(epoch, seq, report, Samples.head(seq)));
  }

  private Verdict flag(Epoch epoch, CallReport.FlagRaised flag) {
    return fold.fold(new FlagEnvelope(epoch, flag, Samples.head(1)));
  }

  @Test
  void foldsEachReportOnceInItsOrder() {
    assertThat(report(Epoch.FIRST, 2, PERSON)).isEqualTo(Verdict.EARLIER_MISSING);
    assertThat(report(Epoch.FIRST, 1, READY)).isEqualTo(Verdict.FOLDED);
    assertThat(report(Epoch.FIRST, 1, READY)).isEqualTo(Verdict.REPEATED);
    assertThat(fold.conversation().calleeIsHere()).isFalse();
    assertThat(report(Epoch.FIRST, 2, PERSON)).isEqualTo(Verdict.FOLDED);
    assertThat(fold.conversation().calleeIsHere()).isTrue();
    assertThat(fold.nextSeq()).isEqualTo(3);
    assertThat(fold.folded()).isEqualTo(2);
  }

  @Test
  void refusesEveryEpochButTheNewest() {
    report(Epoch.FIRST, 1, READY);
    fold.raiseEpoch();
    fold.claimed();
    assertThat(fold.agentIsReady()).isFalse();
    assertThat(report(Epoch.FIRST, 2, PERSON)).isEqualTo(Verdict.STALE_EPOCH);
    assertThat(flag(Epoch.FIRST, Samples.flag("f1", Severity.CRITICAL)))
        .isEqualTo(Verdict.STALE_EPOCH);
    assertThat(report(SECOND.next(), 1, PERSON)).isEqualTo(Verdict.STALE_EPOCH);
    assertThat(report(SECOND, 1, READY)).isEqualTo(Verdict.FOLDED);
    assertThat(fold.conversation().flags()).isEmpty();
  }

  /** After an outage the last host may be well: it is not sent away, and its alarm counts. */
  @Test
  void keepsTheLastHostUntilThereIsAnother() {
    report(Epoch.FIRST, 1, READY);
    fold.raiseEpoch();
    assertThat(report(Epoch.FIRST, 2, PERSON)).isEqualTo(Verdict.HOST_SOUGHT);
    assertThat(flag(Epoch.FIRST, Samples.flag("f1", Severity.CRITICAL))).isEqualTo(Verdict.FOLDED);
    fold.raiseEpoch();
    assertThat(report(Epoch.FIRST, 2, PERSON)).isEqualTo(Verdict.STALE_EPOCH);
    assertThat(report(SECOND, 2, PERSON)).isEqualTo(Verdict.HOST_SOUGHT);
    fold.claimed();
    assertThat(report(SECOND, 2, PERSON)).isEqualTo(Verdict.STALE_EPOCH);
  }

  @Test
  void knowsAFlagByItsIdWhicheverWayItCame() {
    CallReport.FlagRaised flag = Samples.flag("f1", Severity.URGENT);
    assertThat(flag(Epoch.FIRST, flag)).isEqualTo(Verdict.FOLDED);
    assertThat(flag(Epoch.FIRST, flag)).isEqualTo(Verdict.REPEATED);
    assertThat(report(Epoch.FIRST, 1, flag)).isEqualTo(Verdict.FOLDED);
    assertThat(fold.conversation().flags()).containsExactly(flag.flag());
  }

  @Test
  void takesALateFlagButNoLateReport() {
    report(Epoch.FIRST, 1, new CallReport.Ended(CallOutcome.ABANDONED, false));
    fold.close();
    assertThat(report(Epoch.FIRST, 2, PERSON)).isEqualTo(Verdict.CALL_OVER);
    assertThat(report(Epoch.FIRST, 1, READY)).isEqualTo(Verdict.REPEATED);
    assertThat(flag(Epoch.FIRST, Samples.flag("f1", Severity.CRITICAL))).isEqualTo(Verdict.FOLDED);
  }

  @Test
  void keepsTheFarthestHead() {
    report(Epoch.FIRST, 1, READY);
    report(Epoch.FIRST, 2, PERSON);
    flag(Epoch.FIRST, Samples.flag("f1", Severity.NOTE));
    assertThat(fold.head()).isEqualTo(Samples.head(2));
  }
}
