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
import dev.intakeline.notify.Told;
import dev.intakeline.tracing.Trail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings red flags to people, past every report that waits. Where the workflow doesn't answer in
 * time the contacts are told from here, under the same keys, until one has it.
 */
final class RedFlagEscalator {
  /** How long the workflow has before the worker tells the first contact itself. */
  static final Duration ANSWER_WITHIN = Duration.ofMillis(500);

  private static final long RETRY_MS = 250;

  /** A stale epoch costs the workflow an update each time, and it takes only so many. */
  private static final long STALE_RETRY_MS_MAX = 4_000;

  /** Then the flag goes with the reports that wait, which the host's result holds. */
  private static final Duration RAISED_WITHIN = Duration.ofMinutes(1);

  /** Then the next contact is tried, and this one again after the last. */
  private static final int TRIES_OF_A_CONTACT = 4;

  /** Two minutes and more, in which somebody can start Temporal again. */
  private static final int ROUNDS_MAX = 30;

  private final CallAssignment assignment;
  private final Reports reports;
  private final Notifier notifier;
  private final Outbox outbox;
  private final CallContext context;
  private final Outbox.Listener listener;

  RedFlagEscalator(
      CallAssignment assignment,
      Reports reports,
      Notifier notifier,
      Outbox outbox,
      CallContext context,
      Outbox.Listener listener) {
    this.assignment = assignment;
    this.reports = reports;
    this.notifier = notifier;
    this.outbox = outbox;
    this.context = context;
    this.listener = listener;
  }

  /** Raises a flag; returns at once. */
  void raise(RedFlag flag) {
    CountDownLatch answered = new CountDownLatch(1);
    AtomicBoolean told = new AtomicBoolean();
    outbox.add(new CallReport.FlagRaised(flag, false));
    Thread.ofVirtual().name("flag").start(Trail.followed(() -> report(flag, answered, told)));
    if (flag.severity() == Severity.CRITICAL && !assignment.contacts().isEmpty()) {
      Thread.ofVirtual()
          .name("flag-watch")
          .start(Trail.followed(() -> watch(flag, answered, told)));
    }
  }

  private void report(RedFlag flag, CountDownLatch answered, AtomicBoolean told) {
    long begin = System.nanoTime();
    long stalePause = RETRY_MS;
    try {
      while (answered.getCount() > 0 && System.nanoTime() - begin < RAISED_WITHIN.toNanos()) {
        FlagEnvelope envelope =
            new FlagEnvelope(
                outbox.epoch(),
                new CallReport.FlagRaised(flag, told.get()),
                context.journal().head());
        try {
          ReportAnswer answer = reports.raiseFlag(assignment.ref(), envelope);
          if (answer.verdict() == ReportAnswer.Verdict.STALE_EPOCH) {
            // Not folded: our own newer epoch is on its way, or the next host raises it again.
            Thread.sleep(stalePause);
            stalePause = Math.min(2 * stalePause, STALE_RETRY_MS_MAX);
            continue;
          }
          answered.countDown();
          listener.commanded(answer.commands());
        } catch (Reports.NotReportedException lost) {
          context.meters().count(Meter.REPORTS_FAILED);
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

  private void watch(RedFlag flag, CountDownLatch answered, AtomicBoolean told) {
    try {
      if (!answered.await(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        tellSomebody(flag, answered, told);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until a contact has it or the workflow answers, which goes on from there. */
  private void tellSomebody(RedFlag flag, CountDownLatch answered, AtomicBoolean told)
      throws InterruptedException {
    List<Contact> left = new ArrayList<>(assignment.contacts());
    for (int round = 0; round < ROUNDS_MAX && !left.isEmpty(); round++) {
      for (Contact contact : List.copyOf(left)) {
        switch (tell(flag, contact, answered)) {
          case TAKEN -> {
            if (contact.equals(assignment.contacts().getFirst())) {
              told.set(true);
              outbox.told(flag);
            }
            context.meters().count(Meter.FLAGS_NOTIFIED_BY_WORKER);
            return;
          }
          case REFUSED -> left.remove(contact);
          case UNREACHABLE -> {}
          case NEEDLESS -> {
            return;
          }
        }
      }
    }
  }

  /** Tries a contact for about 4 s, unless it refuses for good or the workflow answers. */
  private Attempt tell(RedFlag flag, Contact contact, CountDownLatch answered)
      throws InterruptedException {
    Notification notification = Notification.of(assignment.ref(), flag, contact);
    long pause = RETRY_MS;
    for (int tries = 0; tries < TRIES_OF_A_CONTACT; tries++, pause *= 2) {
      switch (notifier.tell(notification)) {
        case Told.Taken() -> {
          return Attempt.TAKEN;
        }
        case Told.NotTaken(String _, boolean isWorthRetrying) -> {
          context.meters().count(Meter.FLAG_NOTIFICATIONS_FAILED);
          if (!isWorthRetrying) {
            return Attempt.REFUSED;
          }
        }
      }
      if (answered.await(pause, TimeUnit.MILLISECONDS)) {
        return Attempt.NEEDLESS;
      }
    }
    return Attempt.UNREACHABLE;
  }

  private enum Attempt {
    TAKEN,
    REFUSED,
    UNREACHABLE,
    NEEDLESS
  }
}
