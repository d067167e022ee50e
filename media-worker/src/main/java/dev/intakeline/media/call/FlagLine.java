package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.FlagEnvelope;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.Notification;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.notify.Notifier;
import dev.intakeline.tracing.Trail;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Brings red flags to people, past every report that waits. Where the workflow doesn't answer in
 * time the first contact is told from here, under the same key.
 */
final class FlagLine {
  /** How long the workflow has before the worker tells the first contact itself. */
  static final Duration ANSWER_WITHIN = Duration.ofMillis(500);

  private static final long RETRY_MS = 250;

  /** One minute; then the flag goes with the reports that wait, which the host's result holds. */
  private static final int TRIES_MAX = 240;

  private final CallAssignment assignment;
  private final Reports reports;
  private final Notifier notifier;
  private final Outbox outbox;
  private final Desk desk;
  private final Outbox.Listener listener;

  FlagLine(
      CallAssignment assignment,
      Reports reports,
      Notifier notifier,
      Outbox outbox,
      Desk desk,
      Outbox.Listener listener) {
    this.assignment = assignment;
    this.reports = reports;
    this.notifier = notifier;
    this.outbox = outbox;
    this.desk = desk;
    this.listener = listener;
  }

  /** Raises a flag; returns at once. */
  void raise(RedFlag flag) {
    CountDownLatch answered = new CountDownLatch(1);
    outbox.add(new CallReport.FlagRaised(flag, false));
    Thread.ofVirtual().name("flag").start(Trail.followed(() -> report(flag, answered)));
    if (flag.severity() == Severity.CRITICAL && !assignment.contacts().isEmpty()) {
      Thread.ofVirtual().name("flag-watch").start(Trail.followed(() -> watch(flag, answered)));
    }
  }

  private void report(RedFlag flag, CountDownLatch answered) {
    try {
      for (int tries = 0; tries < TRIES_MAX && answered.getCount() > 0; tries++) {
        FlagEnvelope envelope =
            new FlagEnvelope(
                outbox.epoch(), new CallReport.FlagRaised(flag, false), desk.scribe().head());
        try {
          ReportAnswer answer = reports.raiseFlag(assignment.ref(), envelope);
          if (answer.verdict() == ReportAnswer.Verdict.STALE_EPOCH) {
            // Not folded: our own newer epoch is on its way, or the next host raises it again.
            Thread.sleep(RETRY_MS);
            continue;
          }
          answered.countDown();
          listener.commanded(answer.commands());
        } catch (Reports.NotReportedException lost) {
          desk.meters().count(Meter.REPORTS_FAILED);
          if (lost.isForGood()) {
            return;
          }
          Thread.sleep(RETRY_MS);
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(RedFlag flag, CountDownLatch answered) {
    try {
      if (!answered.await(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        desk.meters().count(Meter.FLAGS_NOTIFIED_BY_WORKER);
        Contact first = assignment.contacts().getFirst();
        notifier.tell(Notification.of(assignment.ref(), flag, first));
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
