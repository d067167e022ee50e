package dev.intakeline.activities.deliver;

import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What a backend reads of a finished call. A promise to backends of its own: it only grows, and
 * names no place inside the installation.
 *
 * @param tenant whose call it was
 * @param callId names it in the API
 * @param outcome how it ended
 * @param answers how many questions were dealt with
 * @param flags the red flags that fired
 * @param escalation what had become, when this was written, of the worst one that nobody had taken
 *     note of; of the worst one where all were taken note of
 * @param record the sealed record; absent where there is none
 * @param escalations what had become of each one that people are told of, the worst first
 */
record EndedCall(
    TenantId tenant,
    CallId callId,
    CallOutcome outcome,
    int answers,
    List<Flag> flags,
    Optional<EscalationResult> escalation,
    Optional<SealedRecord> record,
    List<EscalationResult> escalations) {
  EndedCall {
    flags = List.copyOf(flags);
    escalations = List.copyOf(escalations);
  }

  static EndedCall of(CallResult result) {
    return new EndedCall(
        result.ref().tenant(),
        result.ref().call(),
        result.outcome(),
        result.answers(),
        result.flags().stream().map(Flag::of).toList(),
        result.escalation(),
        result.archive().map(SealedRecord::of),
        result.escalations());
  }

  /** A red flag, without the words behind it. */
  record Flag(FlagId flag, String rule, Severity severity, boolean confirmed) {
    static Flag of(RedFlag fired) {
      return new Flag(fired.id(), fired.rule(), fired.severity(), fired.confirmed());
    }
  }

  /**
   * By what the sealed record can be checked later.
   *
   * @param entries how many its chain has
   * @param headHash hash of the last one
   * @param manifestHash hash of the manifest
   * @param contentsDestroyed whether only envelopes were kept
   */
  record SealedRecord(
      long entries, ContentHash headHash, ContentHash manifestHash, boolean contentsDestroyed) {
    static SealedRecord of(ArchiveReceipt receipt) {
      return new SealedRecord(
          receipt.head().seq(),
          receipt.head().hash(),
          receipt.manifest(),
          receipt.contentsDestroyed().orElse(false));
    }
  }
}
