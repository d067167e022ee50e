package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostActivities;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.contracts.call.ReportEnvelope;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.tracing.Trail;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reports to the call's workflow, in order, each until it is answered; nobody waits for it in order
 * to speak. A virtual thread of its own sends.
 */
final class Outbox implements AutoCloseable {
  /** Reports that wait; a questionnaire has fewer items. More are a bug and end the call. */
  static final int REPORTS_MAX = 2_000;

  /** After so long without an answer the call is degraded. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final long RETRY_MIN_MS = 100;
  private static final long RETRY_MAX_MS = 2_000;

  /** What the workflow's answers lead to. */
  interface Listener {
    /** Commands, perhaps not for the first time. */
    void commanded(List<CallCommand> commands);

    /** Another host has the call. */
    void replaced();

    /** The workflow has ended, or there is none. */
    void callOver();

    /** The workflow doesn't answer. */
    void degraded();
  }

  private final CallRef call;
  private final Reports reports;
  private final CallJournal journal;
  private final Meters meters;
  private final Listener listener;
  private final Deque<ReportEnvelope> waiting = new ArrayDeque<>();
  private final Thread thread;
  private Epoch epoch;
  private Epoch claimed;
  private long claimedNanos;
  private long lastSeq;
  private boolean closing;

  Outbox(CallRef call, Epoch epoch, Reports reports, CallContext context, Listener listener) {
    this.call = call;
    this.epoch = epoch;
    this.claimed = epoch;
    this.reports = reports;
    this.journal = context.journal();
    this.meters = context.meters();
    this.listener = listener;
    this.thread = Thread.ofVirtual().name("outbox").start(Trail.followed(this::run));
  }

  /** Adds a report; returns at once. */
  synchronized void add(CallReport report) {
    if (waiting.size() >= REPORTS_MAX) {
      throw new IllegalStateException(REPORTS_MAX + " reports wait");
    }
    waiting.add(new ReportEnvelope(epoch, ++lastSeq, report, journal.head()));
    notifyAll();
  }

  /** The first contact was told of the flag from here: what waits says so, or one more report. */
  synchronized void told(RedFlag flag) {
    CallReport untold = new CallReport.FlagRaised(flag, false);
    CallReport told = new CallReport.FlagRaised(flag, true);
    boolean waited = false;
    List<ReportEnvelope> old = List.copyOf(waiting);
    waiting.clear();
    for (ReportEnvelope each : old) {
      boolean isIt = each.report().equals(untold);
      waited |= isIt;
      waiting.add(isIt ? new ReportEnvelope(each.epoch(), each.seq(), told, each.head()) : each);
    }
    if (!waited) {
      add(told);
    }
  }

  /** Goes on under a newer epoch: what waits is reported under it, numbered anew. */
  synchronized void raise(Epoch newer, CallReport first) {
    List<ReportEnvelope> old = List.copyOf(waiting);
    waiting.clear();
    epoch = newer;
    lastSeq = 0;
    add(first);
    old.forEach(envelope -> add(envelope.report()));
  }

  /** This worker has claimed a newer epoch: for a while a stale one is no loss of the call. */
  synchronized void claimed(Epoch newer) {
    claimed = newer;
    claimedNanos = System.nanoTime();
  }

  /** Waits until everything was answered, or the time is over. */
  synchronized void flush(Duration within) throws InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    for (long left = within.toMillis(); !waiting.isEmpty() && left > 0; ) {
      wait(left);
      left = (deadline - System.nanoTime()) / 1_000_000;
    }
  }

  /** What was not answered. */
  synchronized List<ReportEnvelope> unreported() {
    return List.copyOf(waiting);
  }

  synchronized Epoch epoch() {
    return epoch;
  }

  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      notifyAll();
    }
    thread.interrupt();
  }

  private void run() {
    try {
      for (var next = next(); next.isPresent(); next = next()) {
        send(next.get());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Optional<ReportEnvelope> next() throws InterruptedException {
    while (waiting.isEmpty() && !closing) {
      wait();
    }
    return closing ? Optional.empty() : Optional.of(waiting.element());
  }

  private void send(ReportEnvelope envelope) throws InterruptedException {
    long since = System.nanoTime();
    boolean told = false;
    for (long pause = RETRY_MIN_MS; isNext(envelope); pause = Math.min(RETRY_MAX_MS, 2 * pause)) {
      try {
        ReportAnswer answer = reports.report(call, envelope);
        if (!isBetweenEpochs(envelope, answer.verdict())) {
          answered(envelope, answer);
          return;
        }
        // Under the new epoch, which is on its way, this one will be another.
        Thread.sleep(pause);
      } catch (Reports.NotReportedException lost) {
        meters.count(Meter.REPORTS_FAILED);
        if (lost.isForGood()) {
          remove(envelope);
          listener.callOver();
          return;
        }
        if (!told && System.nanoTime() - since > PATIENCE.toNanos()) {
          told = true;
          meters.count(Meter.REPORTS_WAITING_TOO_LONG);
          listener.degraded();
        }
        Thread.sleep(pause);
      }
    }
  }

  private void answered(ReportEnvelope envelope, ReportAnswer answer) {
    switch (answer.verdict()) {
      case FOLDED, REPEATED -> remove(envelope);
      case EARLIER_MISSING ->
          // Reports go one by one and stay here until they are folded: none can be missing.
          remove(envelope);
      case STALE_EPOCH -> {
        if (isNext(envelope)) {
          remove(envelope);
          listener.replaced();
        }
      }
      case HOST_SOUGHT -> {}
      case CALL_OVER -> {
        remove(envelope);
        listener.callOver();
      }
    }
    listener.commanded(answer.commands());
  }

  private synchronized boolean isBetweenEpochs(
      ReportEnvelope envelope, ReportAnswer.Verdict verdict) {
    return switch (verdict) {
      case HOST_SOUGHT -> true;
      case STALE_EPOCH ->
          envelope.epoch().isOlderThan(claimed)
              && System.nanoTime() - claimedNanos < HostActivities.CLAIM_KEPT.toNanos();
      case FOLDED, REPEATED, EARLIER_MISSING, CALL_OVER -> false;
    };
  }

  private synchronized boolean isNext(ReportEnvelope envelope) {
    return envelope.equals(waiting.peek());
  }

  private synchronized void remove(ReportEnvelope envelope) {
    if (envelope.equals(waiting.peek())) {
      waiting.remove();
      notifyAll();
    }
  }
}
