package dev.intakeline.contracts.archive;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.safety.RedFlag;
import java.util.List;

/**
 * A finished conversation that is to be archived.
 *
 * @param request the call's order
 * @param epoch the last hosting; journal entries of a later one don't exist, those of an earlier
 *     one that came after its end don't count
 * @param outcome how the call ended
 * @param answers the answers that count
 * @param flags the red flags
 * @param recorded whether audio may be kept
 */
public record ArchiveOrder(
    CallRequest request,
    Epoch epoch,
    CallOutcome outcome,
    List<GivenAnswer> answers,
    List<RedFlag> flags,
    boolean recorded) {
  public ArchiveOrder {
    answers = List.copyOf(answers);
    flags = List.copyOf(flags);
  }
}
