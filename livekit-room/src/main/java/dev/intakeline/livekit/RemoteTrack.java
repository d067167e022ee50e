package dev.intakeline.livekit;

/**
 * A track that another participant publishes.
 *
 * @param owner who publishes it
 * @param id the server's name for it, unique in the room and new after each publication
 * @param name what its owner calls it
 * @param isAudio audio, or else video
 */
public record RemoteTrack(ParticipantIdentity owner, TrackId id, String name, boolean isAudio) {}
