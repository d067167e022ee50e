package dev.intakeline.contracts.escalation;

import dev.intakeline.contracts.safety.FlagId;
import java.util.List;
import java.util.Optional;

/**
 * What became of a red flag.
 *
 * @param flag which one
 * @param status how far it is
 * @param acknowledgedBy the contact or account that took note
 */
public record EscalationResult(
    FlagId flag, EscalationStatus status, Optional<String> acknowledgedBy) {
  /**
   * The one that stands for all flags of a call, so that none which waits hides behind another: the
   * worst that nobody has taken note of, else the worst.
   *
   * @param worstFirst all of them, the worst first
   */
  public static Optional<EscalationResult> leastSettled(List<EscalationResult> worstFirst) {
    return worstFirst.stream()
        .filter(result -> result.status() != EscalationStatus.ACKNOWLEDGED)
        .findFirst()
        .or(() -> worstFirst.stream().findFirst());
  }
}
