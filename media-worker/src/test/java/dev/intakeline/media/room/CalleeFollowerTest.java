package dev.intakeline.media.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.Participants;
import dev.intakeline.livekit.AudioSink;
import dev.intakeline.livekit.DisconnectReason;
import dev.intakeline.livekit.ParticipantIdentity;
import dev.intakeline.livekit.RemoteParticipant;
import dev.intakeline.livekit.RemoteTrack;
import dev.intakeline.livekit.RoomEvent;
import dev.intakeline.livekit.TrackId;
import dev.intakeline.media.call.Rooms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalleeFollowerTest {
  private final Watcher watcher = new Watcher();
  private final CalleeFollower follower = new CalleeFollower(watcher, watcher::heard);
  private long nanos = Long.MAX_VALUE - 5_000_000;

  @Test
  void hearsOneOfTheCalleesTracksAndTheNextWhenThatHasEnded() {
    AudioSink first = track("TR_1");
    AudioSink second = track("TR_2");
    frame(first, 1);
    frame(second, 2);
    frame(first, 3);
    frame(second, 4);
    first.ended();
    frame(second, 5);
    frame(track("TR_3"), 6);
    assertThat(watcher.heard).containsExactly((short) 1, (short) 3, (short) 5);
    assertThat(watcher.arrivals).isOne();
  }

  @Test
  void hearsAnotherTrackWhereNothingComesOfTheFirst() {
    AudioSink first = track("TR_1");
    AudioSink second = track("TR_2");
    frame(first, 1);
    nanos += OneTrack.QUIET_NANOS_MAX;
    frame(second, 2);
    frame(first, 3);
    assertThat(watcher.heard).containsExactly((short) 1, (short) 2);
  }

  @Test
  void hearsNeitherOthersNorPictures() {
    assertThat(follower.hear(track("observer", "TR_1", true))).isEmpty();
    assertThat(follower.hear(track(Participants.CALLEE, "TR_2", false))).isEmpty();
  }

  @Test
  void tellsThatTheCalleeIsInTheRoomBeforeAnySoundComes() {
    follower.on(joined("supervisor"));
    assertThat(watcher.joined).isZero();
    follower.on(joined(Participants.CALLEE));
    assertThat(watcher.joined).isOne();
  }

  /** Whoever joins under the agent's name has the call; whatever else ends it is a loss. */
  @ParameterizedTest
  @EnumSource(DisconnectReason.class)
  void tellsAnEvictionFromALoss(DisconnectReason reason) {
    follower.on(new RoomEvent.Disconnected(reason));

    boolean evicted = reason == DisconnectReason.EVICTED_BY_SAME_IDENTITY;
    assertThat(watcher.evicted).isEqualTo(evicted ? 1 : 0);
    assertThat(watcher.lost).isEqualTo(evicted || reason == DisconnectReason.LEFT ? 0 : 1);
  }

  private static RoomEvent joined(String identity) {
    return new RoomEvent.ParticipantJoined(
        new RemoteParticipant(
            new ParticipantIdentity(identity), RemoteParticipant.Kind.STANDARD, Map.of()));
  }

  private AudioSink track(String id) {
    return follower.hear(track(Participants.CALLEE, id, true)).orElseThrow();
  }

  private static RemoteTrack track(String owner, String id, boolean isAudio) {
    return new RemoteTrack(new ParticipantIdentity(owner), new TrackId(id), "voice", isAudio);
  }

  private void frame(AudioSink sink, int sample) {
    nanos += 1_000_000;
    sink.frame(new short[] {(short) sample}, 1, nanos);
  }

  private static final class Watcher implements Rooms.RoomWatcher {
    private final List<Short> heard = new ArrayList<>();
    private int arrivals;
    private int joined;
    private int evicted;
    private int lost;

    @Override
    public void heard(short[] samples, int count, long receivedNanos) {
      heard.add(samples[0]);
    }

    @Override
    public void calleeJoined() {
      joined++;
    }

    @Override
    public void calleeArrived() {
      arrivals++;
    }

    @Override
    public void marked(boolean sent, long nanos) {}

    @Override
    public void calleeLeft() {}

    @Override
    public void keyPressed(char key) {}

    @Override
    public void evicted() {
      evicted++;
    }

    @Override
    public void lost() {
      lost++;
    }
  }
}
