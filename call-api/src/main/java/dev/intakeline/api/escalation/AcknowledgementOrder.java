package dev.intakeline.api.escalation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * The body of {@code POST .../escalation/ack}; may be empty.
 *
 * @param flag the red flag; where this is absent, each of the call's that nobody has taken note of
 */
record AcknowledgementOrder(
    @Schema(
            description =
                "The red flag; where absent, each of the call's that nobody has taken note of",
            example = "f1")
        Optional<String> flag) {}
