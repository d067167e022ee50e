package dev.intakeline.contracts.call;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.escalation.EscalationResult;
import java.util.Optional;

/** What the workflow knows of its call; the answer to its status query. Holds no contents. */
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
