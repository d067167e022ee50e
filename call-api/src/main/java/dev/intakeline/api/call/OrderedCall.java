package dev.intakeline.api.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.intakeline.registry.call.CallEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to {@code POST /api/v1/calls}; without a ticket, what {@code GET} lists.
 *
 * @param callId names the call
 * @param type {@code webrtc} or {@code sip}
 * @param version the questionnaire's version that is asked
 * @param created when the order was taken
 * @param join the callee's ticket, for {@code webrtc}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record OrderedCall(
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "Names the call") String callId,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            allowableValues = {"webrtc", "sip"})
        String type,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "The questionnaire's version that is asked")
        String version,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "When the order was taken")
        Instant created,
    @Schema(description = "The callee's ticket, in the answer to an order of type webrtc alone")
        Optional<JoinTicket> join) {
  static OrderedCall of(CallEntry entry, Optional<JoinTicket> join) {
    return new OrderedCall(
        entry.ref().call().value(),
        entry.type().name().toLowerCase(Locale.ROOT),
        entry.questionnaire().value(),
        entry.created(),
        join);
  }
}
