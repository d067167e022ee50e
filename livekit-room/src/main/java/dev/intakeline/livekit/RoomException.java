package dev.intakeline.livekit;

/** An expected failure of joining a room or of something asked of it; the reason says which. */
public final class RoomException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why it failed. */
  public enum Reason {
    /** LiveKit's native library isn't installed, or can't be used on this machine. */
    LIBRARY_MISSING,
    /** The server doesn't accept the token: forged, expired, or without the grant to join. */
    BAD_TOKEN,
    /** Nobody answers at the address, or what answers is no LiveKit server. */
    UNREACHABLE,
    /** There is no such room, and the server doesn't make rooms by joining them. */
    NO_SUCH_ROOM,
    /** No answer in time. */
    TIMEOUT,
    /** The server or the core refused what was asked, such as a grant that the token lacks. */
    REFUSED,
    /** The room was left, or it dropped us, before this was asked. */
    ROOM_LEFT,
    /** The waiting thread was interrupted; its interrupt flag is set again. */
    INTERRUPTED
  }

  private final Reason reason;

  RoomException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  RoomException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why it failed. */
  public Reason reason() {
    return reason;
  }
}
