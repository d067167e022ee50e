package dev.intakeline.media.ear;

import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.Recognition;
import java.util.Collection;
import java.util.List;

/**
 * Settles which of the spotter's hits count once the question's own recognition is known. What lies
 * in the silence after the caller's voice is nobody's: the longer a silence is waited for, the more
 * the spotter makes of it. Where a whole answer fits the sound well, a faint hit within its words
 * is the spotter's mistake. A clear hit in the voice always counts, and so does one beyond the
 * words, and every hit where the answer is refused, a beginning only, dictated, or just about fits.
 */
final class Doubt {
  /** Words that fit so well, and are a whole answer, leave no room for a faint hit. */
  static final double FITS_WELL = 6;

  /** The spotter tells a phrase's end that late, at most: 200 ms. */
  static final int LATE_SAMPLES = 3_200;

  private Doubt() {}

  /**
   * The hits that count.
   *
   * @param voiceEndSample where voice activity ended for the last time, counted as the hits are
   */
  static List<DangerHit> settled(
      Collection<DangerHit> hits, Recognition recognition, long voiceEndSample) {
    return hits.stream()
        .filter(hit -> !isInSilence(hit, voiceEndSample))
        .filter(hit -> hit.clear() || !isWithin(hit, recognition))
        .toList();
  }

  /** By more than half of it: the spotter tells places roughly. */
  private static boolean isInSilence(DangerHit hit, long voiceEndSample) {
    return hit.startSample() + hit.endSample() > 2 * voiceEndSample;
  }

  private static boolean isWithin(DangerHit hit, Recognition recognition) {
    return recognition instanceof Recognition.Heard heard
        && heard.complete()
        && heard.margin() >= FITS_WELL
        && hit.endSample() <= heard.words().getLast().endSample() + LATE_SAMPLES;
  }
}
