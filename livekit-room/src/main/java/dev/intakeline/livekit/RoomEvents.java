package dev.intakeline.livekit;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.intakeline.livekit.wire.Wire;
import java.util.Optional;

/**
 * Handles one room's events, on its events thread: keeps the streams in step and tells the
 * listener.
 */
final class RoomEvents {
  private static final System.Logger LOG = System.getLogger(RoomEvents.class.getName());

  private final RoomListener listener;
  private final Hearing hearing;
  private final Participants participants;
  private final Publications publications;

  RoomEvents(
      RoomListener listener,
      Hearing hearing,
      Participants participants,
      Publications publications) {
    this.publications = publications;
    this.listener = listener;
    this.hearing = hearing;
    this.participants = participants;
  }

  /** Tells of those who were there before us, and of what they publish. */
  void present(Wire.ConnectCallback.ParticipantWithTracks present) {
    Wire.ParticipantInfo info = present.getParticipant().getInfo();
    joined(info);
    for (Wire.OwnedTrackPublication publication : present.getPublicationsList()) {
      tell(
          new RoomEvent.TrackPublished(
              Translation.track(info.getIdentity(), publication.getInfo())));
    }
  }

  /** Handles one event; those that end the room, and tracks' handles, are its owner's. */
  void handle(Wire.RoomEvent event) {
    switch (event.getMessageCase()) {
      case PARTICIPANT_CONNECTED -> {
        joined(event.getParticipantConnected().getInfo().getInfo());
        OwnedHandles.dropAllIn(event);
      }
      case PARTICIPANT_DISCONNECTED -> left(event.getParticipantDisconnected());
      case TRACK_PUBLISHED -> {
        Wire.TrackPublished e = event.getTrackPublished();
        OwnedHandles.dropAllIn(event);
        tell(
            new RoomEvent.TrackPublished(
                Translation.track(e.getParticipantIdentity(), e.getPublication().getInfo())));
      }
      case TRACK_UNPUBLISHED -> {
        Wire.TrackUnpublished e = event.getTrackUnpublished();
        tell(
            new RoomEvent.TrackUnpublished(
                new ParticipantIdentity(e.getParticipantIdentity()),
                new TrackId(e.getPublicationSid())));
      }
      case TRACK_SUBSCRIBED -> subscribed(event.getTrackSubscribed());
      case TRACK_UNSUBSCRIBED -> unsubscribed(event.getTrackUnsubscribed());
      case TRACK_MUTED ->
          muted(
              event.getTrackMuted().getParticipantIdentity(),
              event.getTrackMuted().getTrackSid(),
              true);
      case TRACK_UNMUTED ->
          muted(
              event.getTrackUnmuted().getParticipantIdentity(),
              event.getTrackUnmuted().getTrackSid(),
              false);
      case PARTICIPANT_ATTRIBUTES_CHANGED -> attributes(event.getParticipantAttributesChanged());
      case RECONNECTING -> tell(new RoomEvent.Reconnecting());
      case RECONNECTED -> tell(new RoomEvent.Reconnected());
      case DATA_PACKET_RECEIVED -> data(event.getDataPacketReceived());
      case LOCAL_TRACK_REPUBLISHED -> publications.republished(event.getLocalTrackRepublished());
      case BYTE_STREAM_OPENED, TEXT_STREAM_OPENED, DATA_TRACK_PUBLISHED ->
          OwnedHandles.dropAllIn(event);
      case DISCONNECTED, MESSAGE_NOT_SET -> {} // the room's owner's, and of no use to us
    }
  }

  private void joined(Wire.ParticipantInfo info) {
    RemoteParticipant participant = Translation.participant(info);
    participants.add(participant.identity());
    tell(new RoomEvent.ParticipantJoined(participant));
  }

  private void left(Wire.ParticipantDisconnected event) {
    ParticipantIdentity identity = new ParticipantIdentity(event.getParticipantIdentity());
    participants.remove(identity);
    tell(new RoomEvent.ParticipantLeft(identity, DisconnectReason.of(event.getDisconnectReason())));
  }

  private void subscribed(Wire.TrackSubscribed event) {
    Wire.OwnedTrack owned = event.getTrack();
    RemoteTrack track = Translation.track(event.getParticipantIdentity(), owned.getInfo());
    Optional<AudioSink> sink = track.isAudio() ? listener.hear(track) : Optional.empty();
    try {
      hearing.start(track, owned.getHandle().getId(), sink);
    } catch (RoomException e) {
      LOG.log(System.Logger.Level.ERROR, "a track can''t be heard: {0}", e.reason());
    }
    tell(new RoomEvent.TrackSubscribed(track));
  }

  private void unsubscribed(Wire.TrackUnsubscribed event) {
    TrackId track = new TrackId(event.getTrackSid());
    hearing.stop(track);
    tell(
        new RoomEvent.TrackUnsubscribed(
            new ParticipantIdentity(event.getParticipantIdentity()), track));
  }

  private void muted(String identity, String track, boolean isMuted) {
    tell(new RoomEvent.TrackMuted(new ParticipantIdentity(identity), new TrackId(track), isMuted));
  }

  private void attributes(Wire.ParticipantAttributesChanged event) {
    tell(
        new RoomEvent.AttributesChanged(
            new ParticipantIdentity(event.getParticipantIdentity()),
            Translation.attributes(event.getChangedAttributesList()),
            Translation.attributes(event.getAttributesList())));
  }

  private void data(Wire.DataPacketReceived event) {
    String sender = event.getParticipantIdentity();
    switch (event.getValueCase()) {
      case USER -> {
        Wire.BufferInfo data = event.getUser().getData().getData();
        byte[] payload =
            Ffi.MEMORY.asSlice(data.getDataPtr(), data.getDataLen()).toArray(JAVA_BYTE);
        OwnedHandles.dropAllIn(event);
        tell(
            new RoomEvent.DataReceived(
                Optional.of(sender).filter(s -> !s.isEmpty()).map(ParticipantIdentity::new),
                event.getUser().getTopic(),
                payload));
      }
      case SIP_DTMF ->
          DtmfTone.ofCode(event.getSipDtmf().getCode())
              .filter(tone -> !sender.isEmpty())
              .map(tone -> new RoomEvent.DtmfReceived(new ParticipantIdentity(sender), tone))
              .ifPresent(this::tell);
      case VALUE_NOT_SET -> {} // a kind of packet that the core handles itself
    }
  }

  private void tell(RoomEvent event) {
    listener.on(event);
  }
}
