package dev.intakeline.livekit;

import java.util.Map;
import java.util.Optional;

/** Something that happened in a room, told to its {@link RoomListener} in order. */
public sealed interface RoomEvent {

  /** Another participant is there: it came, or was there before us. */
  record ParticipantJoined(RemoteParticipant participant) implements RoomEvent {}

  /** Another participant is gone. */
  record ParticipantLeft(ParticipantIdentity participant, DisconnectReason reason)
      implements RoomEvent {}

  /** Another participant offers a track, or offered it before we came. */
  record TrackPublished(RemoteTrack track) implements RoomEvent {}

  /** A track is no longer offered. */
  record TrackUnpublished(ParticipantIdentity participant, TrackId track) implements RoomEvent {}

  /** A track now reaches us; where its audio goes was asked of the listener just before. */
  record TrackSubscribed(RemoteTrack track) implements RoomEvent {}

  /** A track no longer reaches us; its sink gets nothing more. */
  record TrackUnsubscribed(ParticipantIdentity participant, TrackId track) implements RoomEvent {}

  /** A participant muted or unmuted a track of its own. */
  record TrackMuted(ParticipantIdentity participant, TrackId track, boolean isMuted)
      implements RoomEvent {}

  /**
   * Attributes of a participant changed, ours included.
   *
   * @param changed the new values; an empty value means removed
   * @param all every attribute as it is now
   */
  record AttributesChanged(
      ParticipantIdentity participant, Map<String, String> changed, Map<String, String> all)
      implements RoomEvent {
    public AttributesChanged {
      changed = Map.copyOf(changed);
      all = Map.copyOf(all);
    }
  }

  /**
   * A data packet arrived.
   *
   * @param sender who sent it; empty when the server's own interface did
   * @param topic empty when none was given
   * @param payload the listener's own copy
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per reader would cost more
  record DataReceived(Optional<ParticipantIdentity> sender, String topic, byte[] payload)
      implements RoomEvent {}

  /** A participant pressed a key. */
  record DtmfReceived(ParticipantIdentity sender, DtmfTone tone) implements RoomEvent {}

  /** The signalling connection is lost; the core is working on it. Audio may go on meanwhile. */
  record Reconnecting() implements RoomEvent {}

  /** The connection is back, with the tracks that we publish. */
  record Reconnected() implements RoomEvent {}

  /** We are out of the room, for good. The last event of every room, exactly once. */
  record Disconnected(DisconnectReason reason) implements RoomEvent {}
}
