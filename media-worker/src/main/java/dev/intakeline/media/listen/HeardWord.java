package dev.intakeline.media.listen;

/**
 * A word and where it was heard.
 *
 * @param text in lower case
 * @param startSample its first sample, counted at 16 kHz from the beginning of the utterance
 * @param endSample the sample after its last
 */
public record HeardWord(String text, long startSample, long endSample) {
  /** Checks that the places are in order. */
  public HeardWord {
    if (text.isBlank() || startSample < 0 || endSample < startSample) {
      throw new IllegalArgumentException("word from " + startSample + " to " + endSample);
    }
  }
}
