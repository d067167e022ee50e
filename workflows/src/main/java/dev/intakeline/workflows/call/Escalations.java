package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.escalation.EscalationOrder;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import dev.intakeline.contracts.escalation.EscalationWorkflow;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowCancellationType;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands red flags to people: one escalation for each, which outlives the call. */
final class Escalations {
  private final CallState call;
  private final Consumer<CallCommand> tell;
  private final Map<FlagId, EscalationResult> results = new LinkedHashMap<>();
  private int starting;

  Escalations(CallState call, Consumer<CallCommand> tell) {
    this.call = call;
    this.tell = tell;
  }

  /** Starts an escalation for every flag that has none yet. Never blocks. */
  void follow() {
    for (RedFlag flag : call.conversation().flags()) {
      if (flag.severity() != Severity.NOTE && !results.containsKey(flag.id())) {
        changed(new EscalationResult(flag.id(), EscalationStatus.NOTIFYING, Optional.empty()));
        // Detached: a red flag is escalated even if the call is being cancelled.
        Workflow.newDetachedCancellationScope(() -> start(flag)).run();
      }
    }
  }

  private void start(RedFlag flag) {
    CallAssignment assignment = call.assignment().orElseThrow();
    EscalationOrder order =
        new EscalationOrder(
            call.request().ref(),
            flag,
            assignment.contacts(),
            CallLimits.ACKNOWLEDGE_WITHIN,
            call.conversation().isTold(flag.id()));
    EscalationWorkflow escalation =
        Workflow.newChildWorkflowStub(EscalationWorkflow.class, options(order));
    Promise<EscalationResult> result = Async.function(escalation::run, order);
    starting++;
    Workflow.getWorkflowExecution(escalation).handle((_, _) -> starting--);
    // Fails where the flag is escalated already: the call was reset in the Temporal UI.
    result.handle(
        (end, failure) -> {
          if (failure == null) {
            changed(end);
          }
          return order;
        });
  }

  /** A second one for the same flag is refused, so that a reset alarms nobody again. */
  private ChildWorkflowOptions options(EscalationOrder order) {
    return ChildWorkflowOptions.newBuilder()
        .setWorkflowId(order.workflowId())
        .setTaskQueue(TaskQueues.workflows(call.request().ref().tenant()))
        .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
        .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
        .setCancellationType(ChildWorkflowCancellationType.ABANDON)
        .setStaticSummary(order.flag().severity() + " flag of " + order.call())
        .build();
  }

  /** What an escalation says of itself; the caller is told what concerns a critical one. */
  void changed(EscalationResult result) {
    results.put(result.flag(), result);
    boolean isCritical =
        call.conversation().flags().stream()
            .anyMatch(
                flag -> flag.id().equals(result.flag()) && flag.severity() == Severity.CRITICAL);
    if (isCritical) {
      switch (result.status()) {
        case NOTIFYING -> {}
        case ACKNOWLEDGED ->
            tell.accept(new CallCommand.EscalationAcknowledged("acknowledged-" + result.flag()));
        case ESCALATED_UNANSWERED ->
            tell.accept(new CallCommand.EscalationUnanswered("unanswered-" + result.flag()));
      }
    }
  }

  /** A child that hasn't begun when the call ends would never begin. */
  void awaitStarts() {
    Workflow.await(() -> starting == 0);
  }

  /** What became of the worst flag; of several, the first. */
  Optional<EscalationResult> worst() {
    return call.conversation().flags().stream()
        .filter(flag -> Optional.of(flag.severity()).equals(call.conversation().worst()))
        .findFirst()
        .flatMap(flag -> Optional.ofNullable(results.get(flag.id())));
  }
}
