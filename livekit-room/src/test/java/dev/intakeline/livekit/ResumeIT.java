package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResumeIT {
  private static final int TONE_HZ = 400;

  @Test
  void aCutSignallingConnectionIsResumedAndTheAudioGoesOn() throws Exception {
    Ear before = new Ear(TONE_HZ, AudioPublication.RATE_HZ);
    Follower agentSees = new Follower();
    try (LiveKitServer server = LiveKitServer.start();
        TcpProxy proxy = TcpProxy.to(server.port());
        LiveKitRoom caller =
            LiveKitRoom.join(server.options("resume", "caller"), new Follower(before));
        LiveKitRoom agent =
            LiveKitRoom.join(
                JoinOptions.of(proxy.url(), server.token("resume", "agent")), agentSees)) {
      Thread voice = Tone.speak(agent.publishAudio("agent"), TONE_HZ);
      assertThat(before.hears()).isTrue();

      proxy.cut();

      agentSees.await(RoomEvent.Reconnecting.class);
      agentSees.await(RoomEvent.Reconnected.class);
      before.listenAgain();
      assertThat(before.hears()).isTrue();
      agent.sendDtmf(DtmfTone.ONE);
      assertThat(caller.participants()).containsExactly(new ParticipantIdentity("agent"));
      assertThat(agentSees.happened()).noneMatch(RoomEvent.Disconnected.class::isInstance);
      voice.interrupt();
    }
  }

  @Test
  void aServerThatIsGoneForGoodIsToldOnceTheCoreGivesUp() throws Exception {
    Follower sees = new Follower();
    try (LiveKitServer server = LiveKitServer.start()) {
      LiveKitRoom.join(server.options("stops", "agent"), sees);
    }
    assertThat(sees.await(RoomEvent.Disconnected.class).reason())
        .isEqualTo(DisconnectReason.CONNECTION_LOST);
  }
}
