package dev.intakeline.api.escalation;

import java.util.Optional;

/**
 * The body of {@code POST .../escalation/ack}; may be empty.
 *
 * @param flag the red flag; the call's critical one where this is absent
 */
record AcknowledgementOrder(Optional<String> flag) {}
