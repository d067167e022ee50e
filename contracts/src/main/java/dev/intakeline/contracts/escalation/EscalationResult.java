package dev.intakeline.contracts.escalation;

import dev.intakeline.contracts.safety.FlagId;
import java.util.Optional;

/**
 * What became of a red flag.
 *
 * @param flag which one
 * @param status how far it is
 * @param acknowledgedBy the contact or account that took note
 */
public record EscalationResult(
    FlagId flag, EscalationStatus status, Optional<String> acknowledgedBy) {}
