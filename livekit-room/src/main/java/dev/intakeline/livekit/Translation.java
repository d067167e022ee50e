package dev.intakeline.livekit;

import dev.intakeline.livekit.wire.Wire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the core's words to ours. */
final class Translation {
  private Translation() {}

  static RemoteParticipant participant(Wire.ParticipantInfo info) {
    Map<String, String> attributes = new HashMap<>();
    info.getAttributesList().forEach(entry -> attributes.put(entry.getKey(), entry.getValue()));
    return new RemoteParticipant(
        new ParticipantIdentity(info.getIdentity()), kind(info.getKind()), attributes);
  }

  static RemoteTrack track(String owner, Wire.TrackInfo info) {
    return new RemoteTrack(
        new ParticipantIdentity(owner),
        new TrackId(info.getSid()),
        info.getName(),
        info.getKind() == Wire.TrackKind.KIND_AUDIO);
  }

  static RemoteTrack track(String owner, Wire.TrackPublicationInfo info) {
    return new RemoteTrack(
        new ParticipantIdentity(owner),
        new TrackId(info.getSid()),
        info.getName(),
        info.getKind() == Wire.TrackKind.KIND_AUDIO);
  }

  static Map<String, String> attributes(List<Wire.AttributesEntry> entries) {
    Map<String, String> attributes = new HashMap<>();
    entries.forEach(entry -> attributes.put(entry.getKey(), entry.getValue()));
    return attributes;
  }

  private static RemoteParticipant.Kind kind(Wire.ParticipantKind kind) {
    return switch (kind) {
      case PARTICIPANT_KIND_STANDARD -> RemoteParticipant.Kind.STANDARD;
      case PARTICIPANT_KIND_SIP -> RemoteParticipant.Kind.SIP;
      case PARTICIPANT_KIND_AGENT -> RemoteParticipant.Kind.AGENT;
      case PARTICIPANT_KIND_INGRESS,
          PARTICIPANT_KIND_EGRESS,
          PARTICIPANT_KIND_CONNECTOR,
          PARTICIPANT_KIND_BRIDGE ->
          RemoteParticipant.Kind.OTHER;
    };
  }
}
