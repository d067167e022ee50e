package dev.intakeline.livekit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MessagesIT {
  private static final ParticipantIdentity AGENT = new ParticipantIdentity("agent");
  private static final ParticipantIdentity CALLER = new ParticipantIdentity("caller");

  private static LiveKitServer server;

  @BeforeAll
  static void startServer() {
    server = LiveKitServer.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void dataAndKeysArriveAtTheOtherSideWithTheirSender() throws Exception {
    Follower agentSees = new Follower();
    Follower callerSees = new Follower();
    try (LiveKitRoom agent = LiveKitRoom.join(server.options("data", "agent"), agentSees);
        LiveKitRoom caller = LiveKitRoom.join(server.options("data", "caller"), callerSees)) {
      // Otherwise it is announced with the next batch of mere listeners, 3 s later.
      caller.publishAudio("voice");
      agentSees.await(RoomEvent.ParticipantJoined.class);

      caller.sendData("to the agent".getBytes(UTF_8), "notes");
      RoomEvent.DataReceived received = agentSees.await(RoomEvent.DataReceived.class);
      assertThat(received.sender()).isEqualTo(Optional.of(CALLER));
      assertThat(received.topic()).isEqualTo("notes");
      assertThat(new String(received.payload(), UTF_8)).isEqualTo("to the agent");

      caller.sendDtmf(DtmfTone.POUND);
      assertThat(agentSees.await(RoomEvent.DtmfReceived.class))
          .isEqualTo(new RoomEvent.DtmfReceived(CALLER, DtmfTone.POUND));

      agent.sendData(new byte[0], "");
      assertThat(callerSees.await(RoomEvent.DataReceived.class).payload()).isEmpty();
      agent.sendDtmf(DtmfTone.FIVE);
      assertThat(callerSees.await(RoomEvent.DtmfReceived.class))
          .isEqualTo(new RoomEvent.DtmfReceived(AGENT, DtmfTone.FIVE));
    }
  }

  @Test
  void attributesAreSeenByBothSidesAndByWhoComesLater() throws Exception {
    Follower agentSees = new Follower();
    Follower callerSees = new Follower();
    try (LiveKitRoom agent = LiveKitRoom.join(server.options("attributes", "agent"), agentSees);
        LiveKitRoom _ = LiveKitRoom.join(server.options("attributes", "caller"), callerSees)) {
      agent.setAttributes(Map.of("state", "listening"));

      RoomEvent.AttributesChanged expected =
          new RoomEvent.AttributesChanged(
              AGENT, Map.of("state", "listening"), Map.of("state", "listening"));
      assertThat(callerSees.await(RoomEvent.AttributesChanged.class)).isEqualTo(expected);
      assertThat(agentSees.await(RoomEvent.AttributesChanged.class)).isEqualTo(expected);

      Follower lateSees = new Follower();
      try (LiveKitRoom late = LiveKitRoom.join(server.options("attributes", "late"), lateSees)) {
        RemoteParticipant seen =
            lateSees
                .await(
                    RoomEvent.ParticipantJoined.class,
                    joined -> joined.participant().identity().equals(AGENT))
                .participant();
        assertThat(seen.attributes()).containsEntry("state", "listening");
        assertThat(seen.kind()).isEqualTo(RemoteParticipant.Kind.STANDARD);
        assertThat(late.participants()).containsExactlyInAnyOrder(AGENT, CALLER);
      }
    }
  }

  @Test
  void aTokenWithoutTheGrantCantSetAttributes() throws Exception {
    JoinOptions plain = JoinOptions.of(server.url(), server.tokenToJoin("plain", "agent"));
    try (LiveKitRoom room = LiveKitRoom.join(plain, new Follower())) {
      assertThat(Reasons.of(() -> room.setAttributes(Map.of("state", "listening"))))
          .isEqualTo(RoomException.Reason.REFUSED);
    }
  }
}
