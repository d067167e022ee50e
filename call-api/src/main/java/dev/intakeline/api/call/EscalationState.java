package dev.intakeline.api.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;

/**
 * What became of a red flag.
 *
 * @param flag its name in the call
 * @param status how far its escalation is
 * @param acknowledgedBy the account or contact that took note first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EscalationState(
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "f1") String flag,
    @Schema(requiredMode = RequiredMode.REQUIRED, implementation = EscalationStatus.class)
        String status,
    @Schema(description = "Who took note first", example = "nurse-desk")
        Optional<String> acknowledgedBy) {
  /** As the escalation says it of itself. */
  public static EscalationState of(EscalationResult result) {
    return new EscalationState(
        result.flag().value(), result.status().name(), result.acknowledgedBy());
  }
}
