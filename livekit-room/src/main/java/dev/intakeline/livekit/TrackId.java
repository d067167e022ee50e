package dev.intakeline.livekit;

/**
 * The server's name for a published track.
 *
 * @param value as the server gives it, such as {@code TR_AMxyz}
 */
public record TrackId(String value) {}
