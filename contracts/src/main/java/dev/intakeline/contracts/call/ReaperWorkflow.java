package dev.intakeline.contracts.call;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Clears what a terminated call left behind: rooms whose call's workflow is over. Started by a
 * schedule, one run at a time for a tenant.
 */
@WorkflowInterface
public interface ReaperWorkflow {
  /**
   * One round.
   *
   * @return how many rooms were cleared
   */
  @WorkflowMethod
  int run(TenantId tenant);

  /** The id of the tenant's schedule. */
  static String scheduleId(TenantId tenant) {
    return "reaper/" + tenant;
  }
}
