package dev.intakeline.livekit;

import dev.intakeline.livekit.wire.Wire;

/** Why a participant is no longer in a room: ourselves, or another. */
public enum DisconnectReason {
  /** It left by its own wish. */
  LEFT,
  /** Somebody else joined under the same identity, and took the place. */
  EVICTED_BY_SAME_IDENTITY,
  /** An administrator removed it. */
  REMOVED,
  /** The room was deleted, or closed when nobody was left to wait for. */
  ROOM_GONE,
  /** The server is shutting down. */
  SERVER_SHUTDOWN,
  /** The connection was lost and could not be made again. */
  CONNECTION_LOST,
  /** A telephone participant did not answer, declined, or its trunk failed. */
  CALL_NOT_ANSWERED,
  /** Anything else that the server may say. */
  OTHER;

  /**
   * Ours: the core has no word for the connection that it gave up on, and nobody told us another.
   */
  static DisconnectReason ofOurs(Wire.DisconnectReason reason) {
    return reason == Wire.DisconnectReason.UNKNOWN_REASON ? CONNECTION_LOST : of(reason);
  }

  static DisconnectReason of(Wire.DisconnectReason reason) {
    return switch (reason) {
      case CLIENT_INITIATED -> LEFT;
      case DUPLICATE_IDENTITY -> EVICTED_BY_SAME_IDENTITY;
      case PARTICIPANT_REMOVED -> REMOVED;
      case ROOM_DELETED, ROOM_CLOSED -> ROOM_GONE;
      case SERVER_SHUTDOWN -> SERVER_SHUTDOWN;
      case SIGNAL_CLOSE, CONNECTION_TIMEOUT, MEDIA_FAILURE, JOIN_FAILURE, STATE_MISMATCH ->
          CONNECTION_LOST;
      case USER_UNAVAILABLE, USER_REJECTED, SIP_TRUNK_FAILURE -> CALL_NOT_ANSWERED;
      case UNKNOWN_REASON, MIGRATION, AGENT_ERROR -> OTHER;
    };
  }
}
