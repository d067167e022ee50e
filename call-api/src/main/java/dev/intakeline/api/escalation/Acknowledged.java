package dev.intakeline.api.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.intakeline.api.call.EscalationState;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Optional;

/**
 * The answer to whoever takes note.
 *
 * @param flag the red flag; of several the worst that nobody has taken note of, else the worst
 * @param status how far its escalation is
 * @param acknowledgedBy the account that took note of it first
 * @param escalations each flag that was asked for, the worst first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Acknowledged(
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "f1") String flag,
    @Schema(requiredMode = RequiredMode.REQUIRED, implementation = EscalationStatus.class)
        String status,
    @Schema(description = "Who took note first", example = "nurse-desk")
        Optional<String> acknowledgedBy,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "Each red flag that was asked for, the worst first")
        List<EscalationState> escalations) {
  Acknowledged {
    escalations = List.copyOf(escalations);
  }

  /** Of one flag or more, the worst first. */
  static Acknowledged of(List<EscalationResult> noted) {
    EscalationResult one = EscalationResult.leastSettled(noted).orElseThrow();
    return new Acknowledged(
        one.flag().value(),
        one.status().name(),
        one.acknowledgedBy(),
        noted.stream().map(EscalationState::of).toList());
  }
}
