package dev.intakeline.media.ear;

import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.Recognition;
import java.util.Collection;
import java.util.List;

/**
 * Settles which of the spotter's hits count once the question's own recognition is known. Where a
 * whole answer fits the sound well, a faint hit within its words is the spotter's mistake. A clear
 * hit always counts, and so does one beyond the words, and every hit where the answer is refused, a
 * beginning only, dictated, or just about fits.
 */
final class Doubt {
  /** Words that fit so well, and are a whole answer, leave no room for a faint hit. */
  static final double FITS_WELL = 6;

  /** The spotter tells a phrase's end that late, at most: 200 ms. */
  static final int LATE_SAMPLES = 3_200;

  private Doubt() {}

  /** The hits that count. */
  static List<DangerHit> settled(Collection<DangerHit> hits, Recognition recognition) {
    return hits.stream().filter(hit -> hit.clear() || !isWithin(hit, recognition)).toList();
  }

  private static boolean isWithin(DangerHit hit, Recognition recognition) {
    return recognition instanceof Recognition.Heard heard
        && heard.complete()
        && heard.margin() >= FITS_WELL
        && hit.endSample() <= heard.words().getLast().endSample() + LATE_SAMPLES;
  }
}
