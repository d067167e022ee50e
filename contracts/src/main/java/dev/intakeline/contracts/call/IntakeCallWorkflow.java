package dev.intakeline.contracts.call;

import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/**
 * The life of one call, from the order to the archived record; id {@link CallRef#workflowId()}.
 * Whatever fails, it ends with a {@link CallResult}, or waits visibly for an operator.
 */
@WorkflowInterface
public interface IntakeCallWorkflow {
  @WorkflowMethod
  CallResult run(CallRequest request);

  /**
   * Takes the hosting worker's next report; see {@link ReportEnvelope}. Never throws on a stale
   * one.
   */
  @UpdateMethod
  ReportAnswer report(ReportEnvelope envelope);

  /**
   * Takes a red flag at once, outside the order of the reports; see {@link FlagEnvelope}. The
   * answer's {@code nextSeq} is the reports' own.
   */
  @UpdateMethod
  ReportAnswer raiseFlag(FlagEnvelope envelope);

  /** An operator's decision on the step that waits; refused when another step waits, or none. */
  @UpdateMethod
  CallStatus decide(OperatorDecision decision);

  @UpdateValidatorMethod(updateName = "decide")
  void checkDecision(OperatorDecision decision);

  /**
   * Calls the call off: a running conversation is ended politely, its record is kept. Temporal's
   * own cancellation does the same, but a workflow cancelled so returns no result; this one does.
   */
  @SignalMethod
  void cancel(String reason);

  /** What LiveKit's webhook said. */
  @SignalMethod
  void roomChanged(RoomSignal signal);

  /**
   * The escalation's state changed; sent by {@link
   * dev.intakeline.contracts.escalation.EscalationWorkflow}.
   */
  @SignalMethod
  void escalationChanged(EscalationResult result);

  @QueryMethod
  CallStatus status();

  /** The answers that count so far, in the order in which they were given. */
  @QueryMethod
  List<GivenAnswer> answers();
}
