package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.OperatorDecision;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Functions;
import io.temporal.workflow.Workflow;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a step with its activity's own retries; when those give up, waits visibly until a person
 * says what to do. Steps before the conversation's end are left at once when the call is to end.
 */
final class Steps {
  private static final Set<CallStep> OPENING =
      EnumSet.of(CallStep.PREPARE, CallStep.ROOM, CallStep.DIAL);

  private final CallState call;
  private final CallView view;

  Steps(CallState call, CallView view) {
    this.call = call;
    this.view = view;
  }

  /**
   * Takes a step that has nothing to say.
   *
   * @return whether the call goes on after it: it is done, or a person skipped it
   */
  boolean done(CallStep step, Functions.Proc action) {
    value(
        step,
        () -> {
          action.apply();
          return step;
        });
    return !isLeft(step) && !wasGivenUp(step);
  }

  /**
   * Takes a step.
   *
   * @return empty when a person skipped it or gave up, or the call is to end
   */
  <T> Optional<T> value(CallStep step, Functions.Func<T> action) {
    while (!isLeft(step)) {
      Optional<T> value = attempt(step, action);
      if (value.isPresent()) {
        call.recovered(step);
        view.refresh();
        return value;
      }
      if (!isLeft(step) && !isToBeRetried(step)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private <T> Optional<T> attempt(CallStep step, Functions.Func<T> action) {
    CompletablePromise<T> promise = Workflow.newPromise();
    CancellationScope scope =
        Workflow.newCancellationScope(() -> promise.completeFrom(Async.function(action)));
    scope.run();
    Workflow.await(() -> promise.isCompleted() || isLeft(step));
    if (!promise.isCompleted()) {
      scope.cancel("The call is to end");
    }
    try {
      return Optional.of(promise.get());
    } catch (ActivityFailure | CanceledFailure gaveUp) {
      return Optional.empty();
    }
  }

  private boolean isToBeRetried(CallStep step) {
    call.waitFor(step);
    view.refresh();
    Workflow.await(() -> call.waiting().isEmpty() || isLeft(step));
    call.waitNoLonger();
    view.refresh();
    return choice(step).equals(Optional.of(OperatorDecision.Choice.RETRY));
  }

  private boolean isLeft(CallStep step) {
    return OPENING.contains(step) && call.isToEnd();
  }

  private boolean wasGivenUp(CallStep step) {
    return choice(step).equals(Optional.of(OperatorDecision.Choice.GIVE_UP));
  }

  private Optional<OperatorDecision.Choice> choice(CallStep step) {
    return call.decision()
        .filter(decision -> decision.step() == step)
        .map(OperatorDecision::choice);
  }
}
