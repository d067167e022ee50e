package dev.intakeline.contracts.call;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.escalation.EscalationResult;
import java.util.List;
import java.util.Optional;

/**
 * What the workflow knows of its call; the answer to its status query. Holds no contents.
 *
 * @param ref the call
 * @param stage where it is in its life
 * @param outcome how it ended or is about to; stands for good once the stage is ENDED
 * @param epoch which hosting counts
 * @param host the worker that holds it
 * @param answers how many questions were dealt with: answered, unknown or skipped
 * @param flags how many red flags fired
 * @param failedStep the step that waits for an operator, or failed for good
 * @param escalation what became of the worst flag that nobody has taken note of; of the worst one
 *     where all were taken note of
 * @param head how far the journal had come with the last report
 * @param escalations what became of each flag that people are told of, the worst first, of the same
 *     severity the earlier; a workflow of before names the first alone
 */
public record CallStatus(
    CallRef ref,
    CallStage stage,
    Optional<CallOutcome> outcome,
    Epoch epoch,
    Optional<WorkerId> host,
    int answers,
    int flags,
    Optional<CallStep> failedStep,
    Optional<EscalationResult> escalation,
    JournalHead head,
    List<EscalationResult> escalations) {
  public CallStatus {
    escalations = escalations.isEmpty() ? escalation.stream().toList() : List.copyOf(escalations);
  }
}
