package dev.intakeline.livekit;

import java.util.Map;

/**
 * Another participant as it was when it joined, or when we did.
 *
 * @param identity who it is
 * @param kind what it is
 * @param attributes what it says of itself, by name
 */
public record RemoteParticipant(
    ParticipantIdentity identity, Kind kind, Map<String, String> attributes) {
  public RemoteParticipant {
    attributes = Map.copyOf(attributes);
  }

  /** What a participant is to the server. */
  public enum Kind {
    /** A browser, an app, or a server-side participant such as ourselves. */
    STANDARD,
    /** A telephone, through a SIP trunk. */
    SIP,
    /** A worker registered with LiveKit's agent protocol. */
    AGENT,
    /** A recorder, a stream's source, a bridge. */
    OTHER
  }
}
