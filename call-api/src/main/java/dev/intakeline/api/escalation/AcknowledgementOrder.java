package dev.intakeline.api.escalation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * The body of {@code POST .../escalation/ack}; may be empty.
 *
 * @param flag the red flag; the call's worst one where this is absent
 */
record AcknowledgementOrder(
    @Schema(description = "The red flag; the call's worst one where absent", example = "f1")
        Optional<String> flag) {}
