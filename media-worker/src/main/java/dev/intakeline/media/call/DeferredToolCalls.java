package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.tracing.Trail;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tool calls that nobody waits for, made behind the caller's back, under their own ids, again until
 * the tools are back, so that both audits hold them. Some were waited for and got no answer: these
 * come first, and while any of them is here the tools count as away, and nobody waits for them. A
 * virtual thread of its own calls.
 */
final class DeferredToolCalls implements AutoCloseable {
  /** Calls that wait; a questionnaire makes fewer. What comes beyond is in the journal alone. */
  static final int CALLS_MAX = 512;

  private static final long RETRY_MIN_MS = 250;
  private static final long RETRY_MAX_MS = 1_000;

  /**
   * One tool call.
   *
   * @param again makes it; gives the answer's JSON or throws {@link Tools.ToolUnavailableException}
   * @param missed whether it was waited for in vain; else it is made here for the first time
   */
  record LateCall(String id, String tool, Supplier<String> again, boolean missed) {}

  private final CallJournal journal;
  private final Meters meters;
  private final Deque<LateCall> waiting = new ArrayDeque<>();
  private final Thread thread;
  private long pauseMs;
  private String failing = "";
  private boolean closing;

  DeferredToolCalls(CallContext context) {
    this.journal = context.journal();
    this.meters = context.meters();
    this.thread = Thread.ofVirtual().name("late-tools").start(Trail.followed(this::run));
  }

  /** Whether the tools gave no answer last time to somebody who waited for it. */
  synchronized boolean isAway() {
    return waiting.stream().anyMatch(LateCall::missed);
  }

  /** Adds a call; returns at once. */
  synchronized void add(LateCall call) {
    if (waiting.size() >= CALLS_MAX) {
      meters.count(Meter.TOOL_CALLS_NOT_AUDITED);
      return;
    }
    if (waiting.isEmpty()) {
      pauseMs = call.missed() ? RETRY_MIN_MS : 0;
    }
    waiting.add(call);
    notifyAll();
  }

  /** Waits until every call was made, or the time is over. */
  synchronized void flush(Duration within) throws InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    for (long left = within.toMillis(); !waiting.isEmpty() && left > 0; ) {
      wait(left);
      left = (deadline - System.nanoTime()) / 1_000_000;
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      waiting.forEach(_ -> meters.count(Meter.TOOL_CALLS_NOT_AUDITED));
    }
    thread.interrupt();
  }

  private void run() {
    try {
      for (var next = next(); next.isPresent(); next = next()) {
        Thread.sleep(pauseMs());
        pauseAfter(isDone(next.get()));
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Optional<LateCall> next() throws InterruptedException {
    while (waiting.isEmpty() && !closing) {
      wait();
    }
    return closing
        ? Optional.empty()
        : waiting.stream()
            .filter(LateCall::missed)
            .findFirst()
            .or(() -> Optional.of(waiting.element()));
  }

  /** One that nobody waited for holds no other up. */
  private synchronized void putBack(LateCall call) {
    if (!call.missed() && waiting.remove(call)) {
      waiting.add(call);
    }
  }

  private synchronized long pauseMs() {
    return pauseMs;
  }

  private synchronized void pauseAfter(boolean done) {
    pauseMs = done ? 0 : Math.clamp(2 * pauseMs, RETRY_MIN_MS, RETRY_MAX_MS);
  }

  private boolean isDone(LateCall call) {
    long start = System.nanoTime();
    try {
      String answer = call.again().get();
      double ms = (System.nanoTime() - start) / 1e6;
      journal.note(new CallEvent.ToolAnswered(call.id(), call.tool(), true, answer, ms));
      remove(call);
      return true;
    } catch (Tools.ToolUnavailableException stillAway) {
      meters.count(Meter.TOOL_CALLS_FAILED);
      noteFirst(call, stillAway.response(), start);
      putBack(call);
      return false;
    } catch (Tools.UnusableAnswerException wrong) {
      meters.count(Meter.TOOL_CALLS_FAILED);
      noteFailure(call, wrong.response(), start);
      remove(call);
      return true;
    } catch (RuntimeException bug) {
      // This one stays in the journal alone; those behind it are made all the same.
      FailureHandler.log("late tool calls", bug);
      meters.count(Meter.TOOL_CALLS_NOT_AUDITED);
      remove(call);
      return true;
    }
  }

  /** What was waited for in vain is on the record already; of the others the first time is. */
  private void noteFirst(LateCall call, String response, long start) {
    if (!call.missed() && !failing.equals(call.id())) {
      failing = call.id();
      noteFailure(call, response, start);
    }
  }

  private void noteFailure(LateCall call, String response, long start) {
    double ms = (System.nanoTime() - start) / 1e6;
    journal.note(new CallEvent.ToolAnswered(call.id(), call.tool(), false, response, ms));
  }

  private synchronized void remove(LateCall call) {
    waiting.remove(call);
    notifyAll();
  }
}
