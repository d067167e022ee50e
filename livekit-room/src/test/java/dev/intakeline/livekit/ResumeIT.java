package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResumeIT {
  private static final int TONE_HZ = 400;
  private static final int OTHER_TONE_HZ = 700;

  // The core tries to resume once, by two addresses of older and newer servers, then begins anew.
  private static final int REFUSALS_UNTIL_RESTART = 4;

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
  void aConnectionThatCantBeResumedIsMadeAnewWithTheTracksBothWays() throws Exception {
    Ear agentEar = new Ear(OTHER_TONE_HZ, AudioPublication.RATE_HZ);
    Ear callerEar = new Ear(TONE_HZ, AudioPublication.RATE_HZ);
    Follower agentSees = new Follower(agentEar);
    Follower callerSees = new Follower(callerEar);
    try (LiveKitServer server = LiveKitServer.start();
        TcpProxy proxy = TcpProxy.to(server.port());
        LiveKitRoom caller = LiveKitRoom.join(server.options("anew", "caller"), callerSees);
        LiveKitRoom agent =
            LiveKitRoom.join(
                JoinOptions.of(proxy.url(), server.token("anew", "agent")), agentSees)) {
      AudioPublication publication = agent.publishAudio("agent");
      Thread agentVoice = Tone.speak(publication, TONE_HZ);
      Thread callerVoice = Tone.speak(caller.publishAudio("caller"), OTHER_TONE_HZ);
      assertThat(callerEar.hears()).isTrue();
      TrackId before = publication.id();

      proxy.cutAndRefuse(REFUSALS_UNTIL_RESTART);

      agentSees.await(RoomEvent.Reconnected.class);
      RemoteTrack anew =
          callerSees
              .await(RoomEvent.TrackSubscribed.class, e -> !e.track().id().equals(before))
              .track();
      callerEar.listenAgain();
      agentEar.listenAgain();
      assertThat(callerEar.hears()).isTrue();
      assertThat(agentEar.hears()).isTrue();

      publication.close();
      callerSees.await(RoomEvent.TrackUnsubscribed.class, e -> e.track().equals(anew.id()));
      assertThat(publication.id()).isEqualTo(anew.id());
      agentVoice.interrupt();
      callerVoice.interrupt();
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
