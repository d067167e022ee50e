package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.call.WorkerId;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the conversation hosted: finds a worker, and the next one under a new epoch when that is
 * lost; ends the conversation politely first, by cancellation last.
 */
final class Hosting {
  private final CallState call;
  private final CallView view;
  private final CallStubs stubs;
  private final Runnable onReports;
  private Optional<CancellationScope> scope = Optional.empty();
  private boolean isDone;
  private boolean keepsCallersInDanger;
  private boolean missesCallees;
  private boolean pausesBetweenHosts;

  Hosting(CallState call, CallView view, CallStubs stubs, Runnable onReports) {
    this.call = call;
    this.view = view;
    this.stubs = stubs;
    this.onReports = onReports;
  }

  /** How a hosting came to its end. */
  private enum Hosted {
    OVER,
    /** Silent: it may still hold the call, and is asked first. */
    LOST,
    /** It said itself that it can't. */
    GAVE_UP
  }

  void begin() {
    // Calls that began before this was so end as they would have.
    keepsCallersInDanger =
        Workflow.getVersion("keeps-callers-in-danger", Workflow.DEFAULT_VERSION, 1) >= 1;
    missesCallees = Workflow.getVersion("misses-callees", Workflow.DEFAULT_VERSION, 1) >= 1;
    pausesBetweenHosts =
        Workflow.getVersion("pauses-between-hosts", Workflow.DEFAULT_VERSION, 1) >= 1;
    CancellationScope begun = Workflow.newCancellationScope(() -> Async.procedure(this::hold));
    scope = Optional.of(begun);
    begun.run();
  }

  /** Waits until the agent can be heard in the room. */
  boolean agentIsReady() {
    boolean inTime =
        Workflow.await(
            CallLimits.AGENT_READY_WITHIN,
            () -> call.reports().agentIsReady() || isDone || call.isToEnd());
    if (!inTime) {
      call.failedAt(CallStep.HOST);
    }
    return inTime && !isDone && !call.isToEnd();
  }

  /** Waits for the callee; nobody in time is a NO_ANSWER. */
  void awaitCallee(Duration ringing) {
    boolean inTime =
        Workflow.await(ringing, () -> call.calleeIsHere() || isOver() || call.isToEnd());
    if (!inTime) {
      call.impose(CallOutcome.NO_ANSWER);
    }
  }

  /** Waits for the conversation's end, brings it about where the call is to end, and closes it. */
  void awaitEnd(Duration callDurationMax) {
    boolean inTime = awaitConversation(callDurationMax.plus(CallLimits.OVERTIME));
    if (!inTime) {
      call.impose(CallOutcome.FAILED);
    }
    if (!isOver() && call.reports().agentIsReady()) {
      tell(new CallCommand.End("end", call.outcome().orElse(CallOutcome.FAILED)));
      Workflow.await(CallLimits.GOODBYE_WITHIN, this::isOver);
      if (inTime && isKept()) {
        // The danger came up beside the goodbye.
        Workflow.await(callDurationMax, this::isOver);
      }
    }
    if (call.conversationIsOver()) {
      Workflow.await(CallLimits.DRAIN_WITHIN, () -> isDone);
    }
    if (!isDone) {
      scope.ifPresent(begun -> begun.cancel("The conversation is over"));
      Workflow.await(CallLimits.CANCEL_WITHIN, () -> isDone);
    }
  }

  /** Whether it is over, or to be, in time. Nobody is left alone with the agent for long. */
  private boolean awaitConversation(Duration within) {
    long deadline = Workflow.currentTimeMillis() + within.toMillis();
    Duration left = within;
    while (left.isPositive()) {
      if (!Workflow.await(left, () -> isOver() || isToEnd() || isMissed())) {
        return false;
      }
      if (!isMissed() || isOver() || isToEnd()) {
        return true;
      }
      if (!Workflow.await(
          CallLimits.CALLEE_BACK_WITHIN, () -> isOver() || isToEnd() || !isMissed())) {
        call.impose(CallOutcome.ABANDONED);
        return true;
      }
      left = Duration.ofMillis(deadline - Workflow.currentTimeMillis());
    }
    return false;
  }

  /** The agent waits for somebody who has been there before it: no host can tell that they left. */
  private boolean isMissed() {
    return missesCallees && call.reports().agentIsReady() && call.cameAndWent();
  }

  private boolean isOver() {
    return isDone || call.conversationIsOver();
  }

  private boolean isToEnd() {
    return call.isToEnd() && !isKept();
  }

  /**
   * Nobody hangs up on a caller in danger: the host says goodbye when a person has taken note or
   * nobody has, the caller leaves, or the call's time is up.
   */
  private boolean isKept() {
    return keepsCallersInDanger && call.isInDanger();
  }

  /** Tells the host at once, and with the answers to its reports. Never blocks. */
  void tell(CallCommand command) {
    if (call.commands().issue(command)) {
      call.host().ifPresent(host -> push(host, command));
    }
  }

  private void push(WorkerId host, CallCommand command) {
    // Detached: a handler's own scope is cancelled with the workflow, and the goodbye comes then.
    Workflow.newDetachedCancellationScope(
            () ->
                Async.procedure(
                        stubs.commanding(host)::command,
                        call.request().ref(),
                        call.reports().epoch(),
                        command)
                    .handle(
                        (_, failure) -> {
                          if (failure == null) {
                            call.commands().seen(command.id());
                          }
                          return command;
                        }))
        .run();
  }

  private void hold() {
    try {
      CallAssignment assignment = call.assignment().orElseThrow();
      Optional<WorkerId> last = Optional.empty();
      int unready = 0;
      while (call.hostings() < CallLimits.HOSTINGS_MAX) {
        WorkerId host = claim(last);
        call.hostedBy(host);
        view.refresh();
        Hosted end = hostOn(host, assignment.at(call.reports().epoch(), call.calleeIsHere()));
        if (end == Hosted.OVER || call.conversationIsOver() || isToEnd()) {
          return;
        }
        last =
            end == Hosted.LOST && call.reports().agentIsReady()
                ? Optional.of(host)
                : Optional.empty();
        unready = end == Hosted.GAVE_UP && !call.reports().agentIsReady() ? unready + 1 : 0;
        call.hostLost();
        pause(unready);
      }
      call.failedAt(CallStep.HOST);
    } catch (ActivityFailure nobody) {
      if (!(nobody.getCause() instanceof CanceledFailure)) {
        call.failedAt(CallStep.HOST);
      }
    } catch (CanceledFailure overMeanwhile) {
      // The conversation ended while a host was sought.
    } finally {
      isDone = true;
      view.refresh();
    }
  }

  /** Hosts that can't get into the room one after the other: the media server may be away. */
  private void pause(int unready) {
    if (pausesBetweenHosts && unready > 1) {
      Duration doubled = CallLimits.PAUSE_MIN.multipliedBy(1L << Math.min(unready - 2, 10));
      Workflow.sleep(doubled.compareTo(CallLimits.PAUSE_MAX) < 0 ? doubled : CallLimits.PAUSE_MAX);
    }
  }

  /**
   * Asks the last host and, at the same time, anybody; fails when nobody is free in time. Whether
   * the last one lives is not for the workflow to judge: where it does, the others stand back.
   */
  private WorkerId claim(Optional<WorkerId> last) {
    CallRef ref = call.request().ref();
    Epoch epoch = call.reports().epoch();
    if (last.isEmpty()) {
      return stubs.claiming().claim(ref, epoch);
    }
    List<Promise<WorkerId>> asked = new ArrayList<>();
    asked.add(Async.function(stubs.claimingAgain(last.get())::claim, ref, epoch));
    for (int i = 0; i < CallLimits.ASKED_AT_ONCE; i++) {
      asked.add(Async.function(stubs.claiming()::claim, ref, epoch));
    }
    return firstOf(asked);
  }

  /**
   * The first that is claimed; the failure of one says nothing about the others, and a claim that
   * comes later keeps a slot for some seconds and no more.
   */
  private static WorkerId firstOf(List<Promise<WorkerId>> asked) {
    Workflow.await(
        () -> asked.stream().anyMatch(Hosting::hasClaimed) || asked.getLast().isCompleted());
    return asked.stream().filter(Hosting::hasClaimed).findFirst().orElseGet(asked::getLast).get();
  }

  private static boolean hasClaimed(Promise<WorkerId> asked) {
    return asked.isCompleted() && asked.getFailure() == null;
  }

  private Hosted hostOn(WorkerId host, CallAssignment assignment) {
    try {
      HostResult result = stubs.hosting(host, assignment.callDurationMax()).hostCall(assignment);
      result.unreported().forEach(envelope -> call.reports().fold(envelope));
      result.outcome().ifPresent(call::hostedTo);
      onReports.run();
      return result.end() == HostResult.End.CALL_OVER ? Hosted.OVER : Hosted.GAVE_UP;
    } catch (ActivityFailure failure) {
      if (failure.getCause() instanceof CanceledFailure) {
        throw failure;
      }
      return failure.getCause() instanceof TimeoutFailure ? Hosted.LOST : Hosted.GAVE_UP;
    }
  }
}
