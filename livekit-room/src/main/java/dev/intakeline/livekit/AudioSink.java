package dev.intakeline.livekit;

/**
 * Takes the audio of one remote track, 10 ms at a time, mono, 16 bit, at {@link
 * JoinOptions#hearingRateHz}.
 */
@FunctionalInterface
public interface AudioSink {

  /**
   * Takes a frame. Called on a thread of the native core that serves other tracks too: it must
   * neither block nor wait, and it should not allocate. An exception is logged once by its type and
   * the frame is lost.
   *
   * @param samples valid during the call only: the array is used again for the next frame
   * @param count how many samples of it hold this frame, from index 0
   * @param receivedNanos {@link System#nanoTime} when the core handed the frame over
   */
  void frame(short[] samples, int count, long receivedNanos);

  /** The track no longer reaches us. No frame follows. Called on the room's events thread. */
  default void ended() {}
}
