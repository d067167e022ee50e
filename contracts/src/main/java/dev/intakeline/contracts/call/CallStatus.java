package dev.intakeline.contracts.call;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.escalation.EscalationResult;
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
 * @param escalation what became of the worst flag: the first critical one, else the first urgent
 *     one
 * @param head how far the journal had come with the last report
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
    JournalHead head) {}
