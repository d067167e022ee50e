package dev.intakeline.media.interview;

import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.List;

/**
 * The caller's words, as heard. Its text form hides them.
 *
 * @param utterance their name
 * @param text the words; what comes closest where they were not accepted
 * @param accepted whether they fit what was expected
 * @param audio where they are
 * @param confidence 0 to 1
 * @param spotted the danger phrases that the spotter heard
 */
public record Said(
    UtteranceId utterance,
    String text,
    boolean accepted,
    AudioSpan audio,
    double confidence,
    List<String> spotted) {
  /** Takes its own copy. */
  public Said {
    spotted = List.copyOf(spotted);
  }

  /**
   * These words and those that went on with them, under the latter's name.
   *
   * @param both what is left of them
   */
  Said and(Said next, String both) {
    return new Said(
        next.utterance,
        both,
        accepted && next.accepted,
        new AudioSpan(audio.startMs(), Math.max(audio.startMs(), next.audio.endMs())),
        Math.min(confidence, next.confidence),
        next.spotted);
  }

  @Override
  public String toString() {
    return "Said[" + utterance + (accepted ? "" : ", not accepted") + "]";
  }
}
