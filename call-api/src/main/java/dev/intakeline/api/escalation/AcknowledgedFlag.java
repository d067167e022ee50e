package dev.intakeline.api.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.intakeline.contracts.escalation.EscalationResult;
import java.util.Optional;

/** What became of a red flag, and who took note of it first. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AcknowledgedFlag(String flag, String status, Optional<String> acknowledgedBy) {
  static AcknowledgedFlag of(EscalationResult result) {
    return new AcknowledgedFlag(
        result.flag().value(), result.status().name(), result.acknowledgedBy());
  }
}
