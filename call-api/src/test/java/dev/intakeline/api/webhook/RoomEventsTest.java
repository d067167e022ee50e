package dev.intakeline.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.RoomSignal;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitWebhook.WebhookEvent;
import org.junit.jupiter.api.Test;

class RoomEventsTest {
  @Test
  void tellsOnlyWhatHappensToTheCalleeAndTheRoom() {
    assertThat(RoomEvents.signal(event("participant_joined", "callee")))
        .contains(new RoomSignal.CalleeJoined("EV_1"));
    assertThat(RoomEvents.signal(event("participant_left", "callee")))
        .contains(new RoomSignal.CalleeLeft("EV_1"));
    assertThat(RoomEvents.signal(event("room_finished", "")))
        .contains(new RoomSignal.RoomFinished("EV_1"));
    assertThat(RoomEvents.signal(event("participant_joined", "agent"))).isEmpty();
    assertThat(RoomEvents.signal(event("participant_left", "sip_15550100"))).isEmpty();
    assertThat(RoomEvents.signal(event("something_new", "callee"))).isEmpty();
  }

  private static WebhookEvent event(String kind, String identity) {
    return WebhookEvent.newBuilder()
        .setEvent(kind)
        .setId("EV_1")
        .setParticipant(ParticipantInfo.newBuilder().setIdentity(identity))
        .build();
  }
}
