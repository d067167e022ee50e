package dev.intakeline.contracts.escalation;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Tells one contact after the other of a red flag until one takes note; outlives the call. */
@WorkflowInterface
public interface EscalationWorkflow {
  @WorkflowMethod
  EscalationResult run(EscalationOrder order);

  /** Somebody takes note; the first one counts, every later one gets the same answer. */
  @UpdateMethod
  EscalationResult acknowledge(Acknowledgement acknowledgement);

  @QueryMethod
  EscalationResult result();
}
