package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AudioIT {
  private static final int LOW_HZ = 400;
  private static final int HIGH_HZ = 700;
  private static final int NARROW_HZ = 16_000;

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
  void bothSidesHearEachOthersToneAtTheirOwnRates() throws Exception {
    Ear agentEar = new Ear(HIGH_HZ, NARROW_HZ);
    Ear callerEar = new Ear(LOW_HZ, AudioPublication.RATE_HZ);
    JoinOptions agentOptions = server.options("tones", "agent").hearingAt(NARROW_HZ);
    try (LiveKitRoom agent = LiveKitRoom.join(agentOptions, new Follower(agentEar));
        LiveKitRoom caller =
            LiveKitRoom.join(server.options("tones", "caller"), new Follower(callerEar))) {
      Thread agentVoice = Tone.speak(agent.publishAudio("agent"), LOW_HZ);
      Thread callerVoice = Tone.speak(caller.publishAudio("caller"), HIGH_HZ);

      assertThat(agentEar.hears()).isTrue();
      assertThat(callerEar.hears()).isTrue();

      agentVoice.interrupt();
      callerVoice.interrupt();
    }
    assertThat(agentEar.hasEnded()).isTrue();
    assertThat(callerEar.hasEnded()).isTrue();
  }

  @Test
  void tellsOfTracksAsTheyComeAreMutedAndGo() throws Exception {
    Follower follower = new Follower(new Ear(LOW_HZ, AudioPublication.RATE_HZ));
    try (LiveKitRoom _ = LiveKitRoom.join(server.options("tracks", "agent"), follower);
        LiveKitRoom caller = LiveKitRoom.join(server.options("tracks", "caller"), new Follower())) {
      AudioPublication voice = caller.publishAudio("voice");
      RemoteTrack track = follower.await(RoomEvent.TrackSubscribed.class).track();
      assertThat(track).isEqualTo(follower.await(RoomEvent.TrackPublished.class).track());
      assertThat(track)
          .isEqualTo(new RemoteTrack(new ParticipantIdentity("caller"), voice.id(), "voice", true));

      voice.mute(true);
      follower.await(RoomEvent.TrackMuted.class, RoomEvent.TrackMuted::isMuted);
      voice.mute(false);
      follower.await(RoomEvent.TrackMuted.class, event -> !event.isMuted());

      voice.close();
      voice.close();
      assertThat(voice.push(new short[AudioPublication.FRAME_SAMPLES], 0)).isFalse();
      assertThat(follower.await(RoomEvent.TrackUnsubscribed.class).track()).isEqualTo(voice.id());
      follower.await(RoomEvent.TrackUnpublished.class);
    }
  }

  @Test
  void hearsWhoSpokeBeforeItCame() throws Exception {
    Ear ear = new Ear(HIGH_HZ, AudioPublication.RATE_HZ);
    try (LiveKitRoom caller = LiveKitRoom.join(server.options("late", "caller"), new Follower())) {
      Thread voice = Tone.speak(caller.publishAudio("caller"), HIGH_HZ);
      Follower follower = new Follower(ear);
      try (LiveKitRoom _ = LiveKitRoom.join(server.options("late", "agent"), follower)) {
        assertThat(ear.hears()).isTrue();
        assertThat(follower.happened().getFirst()).isInstanceOf(RoomEvent.ParticipantJoined.class);
      }
      voice.interrupt();
    }
  }
}
