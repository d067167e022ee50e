package dev.intakeline.workflows.reaper;

import dev.intakeline.contracts.call.CallActivities;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ReaperActivities;
import dev.intakeline.contracts.call.ReaperWorkflow;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.TenantId;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * Clears the rooms whose call is over, one after the other, then what the registry needn't
 * remember; what fails waits for the next round.
 */
public final class ReaperWorkflowImpl implements ReaperWorkflow {
  @Override
  public int run(TenantId tenant) {
    // Few tries: the schedule comes again in five minutes.
    ActivityOptions options =
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.activities(tenant))
            .setStartToCloseTimeout(Duration.ofSeconds(60))
            .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(2).build())
            .build();
    ReaperActivities finder = Workflow.newActivityStub(ReaperActivities.class, options);
    CallActivities rooms = Workflow.newActivityStub(CallActivities.class, options);
    int cleared = 0;
    for (CallRef ref : finder.leftRooms(tenant)) {
      try {
        rooms.deleteRoom(ref);
        cleared++;
      } catch (ActivityFailure left) {
        Workflow.getLogger(ReaperWorkflowImpl.class)
            .warn("The room of call {} could not be cleared", ref);
      }
    }
    finder.forgetOld();
    if (Workflow.getVersion("left-journals", Workflow.DEFAULT_VERSION, 1) >= 1) {
      tellLeftJournals(finder, tenant);
    }
    return cleared;
  }

  /** They stand in this workflow's history and in the log, for an operator. */
  private static void tellLeftJournals(ReaperActivities finder, TenantId tenant) {
    try {
      int left = finder.leftJournals(tenant).size();
      Workflow.setCurrentDetails(left + " journals have no call that would seal them");
    } catch (ActivityFailure notListed) {
      Workflow.getLogger(ReaperWorkflowImpl.class)
          .warn("The journals of {} could not be listed", tenant);
    }
  }
}
