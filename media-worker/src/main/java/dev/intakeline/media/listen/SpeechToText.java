package dev.intakeline.media.listen;

/**
 * Turns a caller's speech into words, as the caller speaks.
 *
 * <p>The port is shared by all calls and may be used from any thread; a session belongs to one
 * call.
 */
public interface SpeechToText extends AutoCloseable {
  /** The rate of the sound that a session takes. */
  int SAMPLE_RATE = 16_000;

  /**
   * Opens a session for one call. It has to be told what to expect first.
   *
   * @throws HearingUnavailableException when recognition can't be had
   */
  Session open();

  /** Frees what the sessions share. Close the sessions before. */
  @Override
  void close();

  /**
   * One call's recogniser: {@code expect} once per question, then {@code begin}, {@code feed} while
   * the caller speaks, {@code peek} whenever the caller may be done, {@code finish} when the turn
   * is over.
   *
   * <p>Used by one thread at a time, a platform thread: decoding happens on the calling thread, and
   * native code would pin a virtual one. Methods throw {@link HearingUnavailableException} when the
   * recogniser breaks down, {@link IllegalStateException} when called out of order.
   */
  interface Session extends AutoCloseable {
    /**
     * Says what the open question accepts, from the next utterance on. Cheap (a table look-up) for
     * an expectation that the session has met before.
     *
     * @throws IllegalArgumentException when a grammar can't be used
     * @throws IllegalStateException in the middle of an utterance
     */
    void expect(Expectation expectation);

    /**
     * Starts an utterance. Give it some 200 ms of sound from before the speech.
     *
     * @throws IllegalStateException where nothing was ever expected, or in the middle of another
     */
    void begin();

    /** Takes 16 kHz mono sound that follows what was fed before without a gap. */
    void feed(short[] pcm, int offset, int count);

    /**
     * What was heard so far, judged as if the caller stopped here, without ending the utterance: it
     * can go on. Has everything that {@link #finish} would tell, give or take the last 50 ms.
     */
    Recognition peek();

    /** Ends the utterance and says what was heard. */
    Recognition finish();

    /** Ends the utterance, if there is one, and forgets it. */
    void abandon();

    /** Frees the session. Closing twice does no harm. */
    @Override
    void close();
  }
}
