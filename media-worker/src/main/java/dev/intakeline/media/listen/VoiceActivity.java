package dev.intakeline.media.listen;

/**
 * Tells speech from everything else, one window of sound after the other.
 *
 * <p>The port is shared by all calls and may be used from any thread; a session belongs to one call
 * and is used by one thread at a time.
 */
public interface VoiceActivity extends AutoCloseable {
  /** The rate of the sound that a session scores. */
  int SAMPLE_RATE = 16_000;

  /** Samples in a window: 32 ms. */
  int WINDOW_SAMPLES = 512;

  /**
   * Opens a session for one call, in the state of silence.
   *
   * @throws HearingUnavailableException when the detector can't be run
   */
  Session open();

  /** Frees what the sessions share. Close the sessions before. */
  @Override
  void close();

  /** One call's detector. */
  interface Session extends AutoCloseable {
    /**
     * Scores the {@link #WINDOW_SAMPLES} samples from {@code offset} on, which follow the window
     * scored before without a gap. Allocates next to nothing; takes well under a millisecond.
     *
     * @return how likely the window holds speech, from 0 to 1
     */
    float score(short[] pcm, int offset);

    /** Frees the session's buffers. Closing twice does no harm. */
    @Override
    void close();
  }
}
