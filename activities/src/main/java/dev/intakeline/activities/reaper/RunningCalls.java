package dev.intakeline.activities.reaper;

import dev.intakeline.contracts.call.CallRef;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import java.util.function.Predicate;

/** Asks Temporal whether a call's workflow is running. */
public record RunningCalls(WorkflowClient client) implements Predicate<CallRef> {
  @Override
  public boolean test(CallRef ref) {
    try {
      return client.newUntypedWorkflowStub(ref.workflowId()).describe().getStatus()
          == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    } catch (WorkflowNotFoundException never) {
      return false;
    }
  }
}
