package dev.intakeline.api.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.registry.call.CallEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a call is. Holds no contents.
 *
 * @param callId names the call
 * @param type {@code webrtc} or {@code sip}
 * @param version the questionnaire's version that is asked
 * @param created when the order was taken
 * @param stage where it is in its life; absent where its workflow isn't kept any more
 * @param outcome how it ended
 * @param hosting which host holds it, from 1
 * @param answers how many questions were answered
 * @param flags how many red flags fired
 * @param failedStep the step that waits for an operator
 * @param escalation what became of the critical flag
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CallSummary(
    String callId,
    String type,
    String version,
    Instant created,
    Optional<String> stage,
    Optional<String> outcome,
    Optional<Integer> hosting,
    Optional<Integer> answers,
    Optional<Integer> flags,
    Optional<String> failedStep,
    Optional<Escalation> escalation) {

  /** What became of a red flag. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Escalation(String flag, String status, Optional<String> acknowledgedBy) {
    static Escalation of(EscalationResult result) {
      return new Escalation(result.flag().value(), result.status().name(), result.acknowledgedBy());
    }
  }

  static CallSummary of(CallEntry entry, Optional<CallStatus> status) {
    return new CallSummary(
        entry.ref().call().value(),
        entry.type().name().toLowerCase(Locale.ROOT),
        entry.questionnaire().value(),
        entry.created(),
        status.map(s -> s.stage().name()),
        status.flatMap(CallStatus::outcome).map(Enum::name),
        status.map(s -> s.epoch().number()),
        status.map(CallStatus::answers),
        status.map(CallStatus::flags),
        status.flatMap(CallStatus::failedStep).map(Enum::name),
        status.flatMap(CallStatus::escalation).map(Escalation::of));
  }
}
