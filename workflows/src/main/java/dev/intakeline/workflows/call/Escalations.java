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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
    if (critical().anyMatch(result.flag()::equals)) {
      switch (result.status()) {
        case NOTIFYING -> {}
        case ACKNOWLEDGED ->
            tell.accept(new CallCommand.EscalationAcknowledged("acknowledged-" + result.flag()));
        case ESCALATED_UNANSWERED -> {
          if (!isAnotherAsked()) {
            tell.accept(new CallCommand.EscalationUnanswered("unanswered-" + result.flag()));
          }
        }
      }
    }
  }

  /**
   * Whether contacts are still asked about a flag for which the caller is kept: nobody hangs up on
   * them until nobody has taken note of any. Calls that told them earlier go on as they did.
   */
  private boolean isAnotherAsked() {
    return critical()
            .flatMap(flag -> Stream.ofNullable(results.get(flag)))
            .anyMatch(other -> other.status() == EscalationStatus.NOTIFYING)
        && Workflow.getVersion("asks-about-every-flag", Workflow.DEFAULT_VERSION, 1) >= 1;
  }

  private Stream<FlagId> critical() {
    return call.conversation().flags().stream()
        .filter(flag -> flag.severity() == Severity.CRITICAL)
        .map(RedFlag::id);
  }

  /** A child that hasn't begun when the call ends would never begin. */
  void awaitStarts() {
    Workflow.await(() -> starting == 0);
  }

  /** What became of each flag, the worst first; of the same severity the earlier. */
  List<EscalationResult> results() {
    return call.conversation().flags().stream()
        .sorted(Comparator.comparing(RedFlag::severity).reversed())
        .flatMap(flag -> Stream.ofNullable(results.get(flag.id())))
        .toList();
  }
}
