package dev.intakeline.media.listen;

/**
 * A danger phrase that seems to have been said.
 *
 * @param phrase as it was given to the spotter
 * @param startSample its first sample, about, counted at 16 kHz from the beginning of the utterance
 * @param endSample the sample after its last, about
 * @param clear whether it was heard so well that it stands against any other reading of the sound
 */
public record DangerHit(String phrase, long startSample, long endSample, boolean clear) {
  /** Checks that the places are in order. */
  public DangerHit {
    if (phrase.isBlank() || startSample < 0 || endSample < startSample) {
      throw new IllegalArgumentException("hit from " + startSample + " to " + endSample);
    }
  }
}
