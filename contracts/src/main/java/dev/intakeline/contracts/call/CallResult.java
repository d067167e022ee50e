package dev.intakeline.contracts.call;

import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.safety.RedFlag;
import java.util.List;
import java.util.Optional;

/**
 * What a finished call leaves in the workflow's history: references and hashes, no contents.
 *
 * @param ref the call
 * @param outcome how it ended
 * @param answers how many questions were dealt with: answered, unknown or skipped
 * @param flags the red flags that fired
 * @param escalation what became of the worst flag that nobody has taken note of; of the worst one
 *     where all were taken note of
 * @param archive where the record lies and the head of its chain; empty when archiving was skipped
 * @param hostings how many hosts the call had
 * @param escalations what became of each flag that people are told of, the worst first, of the same
 *     severity the earlier; a workflow of before names the first alone
 */
public record CallResult(
    CallRef ref,
    CallOutcome outcome,
    int answers,
    List<RedFlag> flags,
    Optional<EscalationResult> escalation,
    Optional<ArchiveReceipt> archive,
    int hostings,
    List<EscalationResult> escalations) {
  public CallResult {
    flags = List.copyOf(flags);
    escalations = escalations.isEmpty() ? escalation.stream().toList() : List.copyOf(escalations);
  }
}
