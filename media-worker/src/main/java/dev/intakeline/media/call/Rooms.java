package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallRef;

/** The door to the rooms of the calls. Thread-safe. */
public interface Rooms {
  /**
   * Joins the call's room as its agent and offers an audio track. Blocks while it joins.
   *
   * @throws RoomUnavailableException when that can't be done
   */
  CallRoom join(CallRef call, RoomWatcher watcher);

  /**
   * Loads what joining needs, so that the first call doesn't wait for it. Doesn't fail: joining
   * does.
   */
  default void warmUp() {}

  /** A room that we are in. */
  interface CallRoom extends AutoCloseable {
    /** Sends the next 10 ms, 480 samples at 48 kHz; never blocks. */
    void push(short[] frame);

    /** Leaves. */
    @Override
    void close();
  }

  /** Told of what happens in the room; must not block. */
  interface RoomWatcher {
    /** The callee's next 10 ms at 16 kHz, valid during the call only. */
    void heard(short[] samples, int count, long receivedNanos);

    /** The callee is in the room, from before us or from now on; nothing may be heard yet. */
    void calleeJoined();

    /** The callee is there, and audio of theirs has arrived. */
    void calleeArrived();

    /**
     * A mark was sent or heard, where the installation measures itself; see {@code mark}.
     *
     * @param nanos when the frame in which it begins was handed over, or arrived
     */
    void marked(boolean sent, long nanos);

    /** The callee left for good. */
    void calleeLeft();

    /** The callee pressed a key. */
    void keyPressed(char key);

    /** Another host joined under our identity: it has the call now. */
    void evicted();

    /** We are out of the room for another reason. */
    void lost();
  }

  /** The room can't be joined; its text holds no contents. */
  final class RoomUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says why, for a developer. */
    public RoomUnavailableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
