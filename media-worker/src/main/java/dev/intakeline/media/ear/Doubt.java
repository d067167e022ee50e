package dev.intakeline.media.ear;

import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.HeardWord;
import dev.intakeline.media.listen.Recognition;
import java.util.Collection;
import java.util.List;

/**
 * Settles which of the spotter's hits count once the question's own recognition is known. What lies
 * in the silence after the caller's voice is nobody's: the longer a silence is waited for, the more
 * the spotter makes of it. Where a whole answer fits the sound well, a faint hit within its words
 * is the spotter's mistake; and so is a clear one where each of the words that lie under it fits
 * surely, whether or not more words are to come. Every hit counts that begins before the words or
 * ends beyond them, and every one where the answer is refused, dictated, or just about fits.
 */
final class Doubt {
  /** Words that fit so well, and are a whole answer, leave no room for a faint hit. */
  static final double FITS_WELL = 6;

  /**
   * A word that fits its own sound so well was said. Where "nearly every day" was taken for "barely
   * breathe" (by one voice of three, on both lines), each word under the hit fits by 17 or more. Of
   * 556 dangers of the tuning set and bare phrases 35 were taken for an answer or the beginning of
   * one; each of them lay on a word that fits by less than 9, or not on words alone.
   */
  static final double FITS_SURELY = 10;

  /** The spotter tells where a phrase begins and ends that roughly: 200 ms. */
  static final int ROUGHLY_SAMPLES = 3_200;

  /** Of a hit, the share that has to lie on words. */
  private static final double MOST = 0.7;

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
        .filter(hit -> !isMistaken(hit, recognition))
        .toList();
  }

  /** By more than half of it: the spotter tells places roughly. */
  private static boolean isInSilence(DangerHit hit, long voiceEndSample) {
    return hit.startSample() + hit.endSample() > 2 * voiceEndSample;
  }

  private static boolean isMistaken(DangerHit hit, Recognition recognition) {
    return recognition instanceof Recognition.Heard heard
        && heard.margin() >= FITS_WELL
        && isWithin(hit, heard.words())
        && (fitSurely(heard.words(), hit)
            || (!hit.clear() && heard.complete() && explain(heard.words(), hit)));
  }

  private static boolean isWithin(DangerHit hit, List<HeardWord> words) {
    return hit.startSample() >= words.getFirst().startSample() - ROUGHLY_SAMPLES
        && hit.endSample() <= words.getLast().endSample() + ROUGHLY_SAMPLES;
  }

  private static boolean fitSurely(List<HeardWord> words, DangerHit hit) {
    return words.stream()
            .filter(word -> shared(word, hit) > 0)
            .allMatch(word -> word.margin() >= FITS_SURELY)
        && explained(words, hit) >= MOST * (hit.endSample() - hit.startSample());
  }

  /** Of the part of a hit that lies between the first word's beginning and the last one's end. */
  private static boolean explain(List<HeardWord> words, DangerHit hit) {
    long from = Math.max(hit.startSample(), words.getFirst().startSample());
    long to = Math.min(hit.endSample(), words.getLast().endSample());
    return explained(words, hit) >= MOST * (to - from);
  }

  /** What lies between words was taken for silence, which nothing judges. */
  private static long explained(List<HeardWord> words, DangerHit hit) {
    return words.stream().mapToLong(word -> Math.max(0, shared(word, hit))).sum();
  }

  private static long shared(HeardWord word, DangerHit hit) {
    return Math.min(word.endSample(), hit.endSample())
        - Math.max(word.startSample(), hit.startSample());
  }
}
