package dev.intakeline.activities;

import dev.intakeline.contracts.call.CallRequest;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/**
 * A workflow that asks for a call's opening activities, each twice, then for a person, and for
 * dangers that are left.
 */
@WorkflowInterface
public interface Probe {
  /** What the dial ledger said to the same attempt. */
  @WorkflowMethod
  List<String> probe(CallRequest request);
}
