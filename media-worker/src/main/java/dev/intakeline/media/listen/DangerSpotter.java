package dev.intakeline.media.listen;

import dev.intakeline.contracts.safety.RuleSet;
import java.util.Collection;
import java.util.List;

/**
 * Listens for danger phrases in everything that is said, whatever was asked. Made to miss nothing:
 * a hit is a reason to ask back, not a fact.
 *
 * <p>The port is shared by all calls and may be used from any thread; a session belongs to one
 * call.
 */
public interface DangerSpotter extends AutoCloseable {
  /** The most phrases that a session takes. */
  int PHRASES_MAX = RuleSet.CRITICAL_PHRASES_MAX;

  /**
   * Opens a session that listens for the given phrases.
   *
   * @param phrases words separated by single blanks
   * @throws HearingUnavailableException when spotting can't be had
   * @throws IllegalArgumentException when there is no phrase or more than {@link #PHRASES_MAX}
   */
  Session open(Collection<String> phrases);

  /** Frees what the sessions share. Close the sessions before. */
  @Override
  void close();

  /** One call's spotter, used by one thread at a time, a platform thread. */
  interface Session extends AutoCloseable {
    /** Starts an utterance. */
    void begin();

    /**
     * Takes 16 kHz mono sound that follows what was fed before without a gap.
     *
     * @return the hits that weren't told before, most often none; each phrase is told once an
     *     utterance, within some 200 ms of its end, and once more if only later it is clear
     */
    List<DangerHit> feed(short[] pcm, int offset, int count);

    /**
     * Ends the utterance.
     *
     * @return the hits that weren't told before
     */
    List<DangerHit> finish();

    /** Frees the session. Closing twice does no harm. */
    @Override
    void close();
  }
}
