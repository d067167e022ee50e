package dev.intakeline.api.call;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;

/**
 * What the callee's browser or app needs to come to a call.
 *
 * @param url LiveKit's URL
 * @param room the call's room
 * @param token good for this room and this person alone
 * @param expires until when the token lets somebody in
 */
record JoinTicket(
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "LiveKit's URL, for any of its client SDKs",
            example = "wss://livekit.example.org")
        String url,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "The call's room") String room,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "Good for this room and this person alone; a secret")
        String token,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "Until when the token lets somebody in")
        Instant expires) {
  @Override
  public String toString() {
    return "JoinTicket[" + room + "]";
  }
}
