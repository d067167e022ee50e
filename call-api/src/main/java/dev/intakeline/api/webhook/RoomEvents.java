package dev.intakeline.api.webhook;

import dev.intakeline.contracts.call.Participants;
import dev.intakeline.contracts.call.RoomSignal;
import java.util.Optional;
import livekit.LivekitWebhook.WebhookEvent;

/** What of LiveKit's events matters to a call. */
final class RoomEvents {
  private RoomEvents() {}

  static Optional<RoomSignal> signal(WebhookEvent event) {
    boolean isCallee = Participants.CALLEE.equals(event.getParticipant().getIdentity());
    return switch (event.getEvent()) {
      case "participant_joined" ->
          isCallee ? Optional.of(new RoomSignal.CalleeJoined(event.getId())) : Optional.empty();
      case "participant_left" ->
          isCallee ? Optional.of(new RoomSignal.CalleeLeft(event.getId())) : Optional.empty();
      case "room_finished" -> Optional.of(new RoomSignal.RoomFinished(event.getId()));
      default -> Optional.empty();
    };
  }
}
