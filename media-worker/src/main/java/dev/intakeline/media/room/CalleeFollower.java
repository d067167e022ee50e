package dev.intakeline.media.room;

import dev.intakeline.contracts.call.Participants;
import dev.intakeline.livekit.AudioSink;
import dev.intakeline.livekit.DisconnectReason;
import dev.intakeline.livekit.DtmfTone;
import dev.intakeline.livekit.ParticipantIdentity;
import dev.intakeline.livekit.RemoteParticipant;
import dev.intakeline.livekit.RemoteTrack;
import dev.intakeline.livekit.RoomEvent;
import dev.intakeline.livekit.RoomListener;
import dev.intakeline.media.call.Rooms;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Follows the callee in a room, and nobody else. */
final class CalleeFollower implements RoomListener {
  private final Rooms.RoomWatcher watcher;
  private final OneTrack sound;
  private final AtomicBoolean arrived = new AtomicBoolean();

  /**
   * @param watcher is told of what happens
   * @param sound gets the callee's
   */
  CalleeFollower(Rooms.RoomWatcher watcher, AudioSink sound) {
    this.watcher = watcher;
    this.sound =
        new OneTrack(
            (samples, count, receivedNanos) -> {
              sound.frame(samples, count, receivedNanos);
              if (!arrived.get() && arrived.compareAndSet(false, true)) {
                watcher.calleeArrived();
              }
            });
  }

  @Override
  public void on(RoomEvent event) {
    switch (event) {
      case RoomEvent.ParticipantJoined(RemoteParticipant who) when isCallee(who.identity()) ->
          watcher.calleeJoined();
      case RoomEvent.ParticipantLeft(ParticipantIdentity who, DisconnectReason _)
          when isCallee(who) ->
          watcher.calleeLeft();
      case RoomEvent.DtmfReceived(ParticipantIdentity who, DtmfTone tone) when isCallee(who) ->
          watcher.keyPressed(tone.key());
      case RoomEvent.Disconnected(DisconnectReason reason) -> disconnected(reason);
      case RoomEvent.ParticipantLeft _,
          RoomEvent.DtmfReceived _,
          RoomEvent.ParticipantJoined _,
          RoomEvent.TrackPublished _,
          RoomEvent.TrackUnpublished _,
          RoomEvent.TrackSubscribed _,
          RoomEvent.TrackUnsubscribed _,
          RoomEvent.TrackMuted _,
          RoomEvent.AttributesChanged _,
          RoomEvent.DataReceived _,
          RoomEvent.Reconnecting _,
          RoomEvent.Reconnected _ -> {}
    }
  }

  /**
   * Arrived is who can be heard: what is said before the callee's media flows isn't heard. Of
   * several tracks one is heard at a time.
   */
  @Override
  public Optional<AudioSink> hear(RemoteTrack track) {
    return track.isAudio() && isCallee(track.owner())
        ? Optional.of(sound.next())
        : Optional.empty();
  }

  private void disconnected(DisconnectReason reason) {
    switch (reason) {
      case LEFT -> {}
      case EVICTED_BY_SAME_IDENTITY -> watcher.evicted();
      case REMOVED, ROOM_GONE, SERVER_SHUTDOWN, CONNECTION_LOST, CALL_NOT_ANSWERED, OTHER ->
          watcher.lost();
    }
  }

  private static boolean isCallee(ParticipantIdentity who) {
    return who.value().equals(Participants.CALLEE);
  }
}
