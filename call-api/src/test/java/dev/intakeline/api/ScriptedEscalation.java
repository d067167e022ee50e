package dev.intakeline.api;

import dev.intakeline.contracts.escalation.Acknowledgement;
import dev.intakeline.contracts.escalation.EscalationOrder;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import dev.intakeline.contracts.escalation.EscalationWorkflow;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.util.Optional;

/** An escalation that runs until somebody takes note, or its first contact's time is over. */
public final class ScriptedEscalation implements EscalationWorkflow {
  private EscalationResult result;

  @WorkflowInit
  public ScriptedEscalation(EscalationOrder order) {
    result = new EscalationResult(order.flag().id(), EscalationStatus.NOTIFYING, Optional.empty());
  }

  @Override
  public EscalationResult run(EscalationOrder order) {
    if (!Workflow.await(order.acknowledgeWithin(), () -> result.acknowledgedBy().isPresent())) {
      result =
          new EscalationResult(
              result.flag(), EscalationStatus.ESCALATED_UNANSWERED, Optional.empty());
    }
    Workflow.await(Workflow::isEveryHandlerFinished);
    return result;
  }

  @Override
  public EscalationResult acknowledge(Acknowledgement acknowledgement) {
    if (result.acknowledgedBy().isEmpty()) {
      result =
          new EscalationResult(
              result.flag(), EscalationStatus.ACKNOWLEDGED, Optional.of(acknowledgement.by()));
    }
    return result;
  }

  @Override
  public EscalationResult result() {
    return result;
  }
}
