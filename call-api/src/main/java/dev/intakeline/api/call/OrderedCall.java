package dev.intakeline.api.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.intakeline.registry.call.CallEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to {@code POST /api/v1/calls}.
 *
 * @param callId names the call
 * @param type {@code webrtc} or {@code sip}
 * @param version the questionnaire's version that is asked
 * @param created when the order was taken
 * @param join the callee's ticket, for {@code webrtc}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record OrderedCall(
    String callId, String type, String version, Instant created, Optional<JoinTicket> join) {
  static OrderedCall of(CallEntry entry, Optional<JoinTicket> join) {
    return new OrderedCall(
        entry.ref().call().value(),
        entry.type().name().toLowerCase(Locale.ROOT),
        entry.questionnaire().value(),
        entry.created(),
        join);
  }
}
