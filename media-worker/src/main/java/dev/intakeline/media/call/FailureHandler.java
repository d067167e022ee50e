package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.media.interview.InterviewEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a call whose providers break or whose process stood still. Any thread. */
final class FailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

  private final HostingOrder hosting;
  private final CallContext context;
  private final Outbox outbox;
  private final Set<Degradation> broken = ConcurrentHashMap.newKeySet();

  FailureHandler(HostingOrder hosting, CallContext context, Outbox outbox) {
    this.hosting = hosting;
    this.context = context;
    this.outbox = outbox;
  }

  /** A provider is broken for good: the caller hears so, if we can still speak; the call ends. */
  void broken(Degradation what) {
    context.meters().count(Meter.PROVIDERS_BROKEN);
    if (!broken.add(what)) {
      hosting.end(CallOutcome.FAILED);
      return;
    }
    context.journal().note(new CallEvent.Degraded(what));
    outbox.add(new CallReport.Degraded(what));
    context.thoughts().put(new InterviewEvent.Broken(what != Degradation.SYNTHESIS));
  }

  /** A bug in what takes turns: nobody here can speak for the call, another host can. */
  void turnsBroke(Throwable bug) {
    log("turns", bug);
    hosting.ending().complete(new Ending.GaveUp());
  }

  /** No sound goes into the room any more: another host can speak. Returns at once. */
  void soundBroke(Throwable bug) {
    hosting.ending().complete(new Ending.GaveUp());
    Thread.ofVirtual().name("silenced").start(() -> log("sound", bug));
  }

  /** A bug in what thinks: the caller hears so, and the call ends. */
  void thoughtsBroke(Throwable bug) {
    log("thoughts", bug);
    context.turns().put(new TurnSignal.NobodyThinks());
  }

  /** The recording stops here, and says so; the call goes on. Returns at once. */
  void recorderBroke(RuntimeException bug) {
    Thread.ofVirtual()
        .name("unrecorded")
        .start(
            () -> {
              log("recorder", bug);
              context.journal().note(new CallEvent.Degraded(Degradation.RECORDING));
              outbox.add(new CallReport.Degraded(Degradation.RECORDING));
            });
  }

  static void log(String stage, Throwable caught) {
    LOG.error("The {} of a call broke: {}", stage, described(caught));
  }

  /**
   * Its class and place; a bug's text may hold contents. What broke on another thread is described
   * as it was there.
   */
  static String described(Throwable caught) {
    Throwable bug =
        caught instanceof ExecutionException && caught.getCause() != null
            ? caught.getCause()
            : caught;
    StackTraceElement[] stack = bug.getStackTrace();
    return bug.getClass().getName() + " at " + (stack.length == 0 ? "an unknown place" : stack[0]);
  }

  /**
   * This process stood still: writing shows whether the call is still ours.
   *
   * @param ours run when it is
   */
  void thawed(Runnable ours) {
    Thread.ofVirtual()
        .name("thawed")
        .start(
            () -> {
              try {
                boolean kept = context.journal().keep(new CallEvent.Gap("process-stopped", 0, 0));
                if (kept || !hosting.ending().isDone()) {
                  ours.run();
                }
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
