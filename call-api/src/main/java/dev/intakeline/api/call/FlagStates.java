package dev.intakeline.api.call;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import java.util.List;

/**
 * What became of a call's red flags. An escalation outlives its call, which then hears no more of
 * it: what hadn't been taken note of by then is asked of the escalation itself. Thread-safe.
 */
final class FlagStates {
  private final CallWorkflows workflows;

  FlagStates(CallWorkflows workflows) {
    this.workflows = workflows;
  }

  /** Of each flag that people are told of, the worst first. */
  List<EscalationResult> of(CallRef ref, CallStatus status) {
    return status.escalations().stream()
        .map(known -> status.stage() == CallStage.ENDED ? now(ref, known) : known)
        .toList();
  }

  private EscalationResult now(CallRef ref, EscalationResult known) {
    return known.status() == EscalationStatus.ACKNOWLEDGED
        ? known
        : workflows.escalation(ref, known.flag()).orElse(known);
  }
}
