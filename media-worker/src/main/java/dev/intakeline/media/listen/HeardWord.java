package dev.intakeline.media.listen;

/**
 * A word and where it was heard.
 *
 * @param text in lower case
 * @param startSample its first sample, counted at 16 kHz from the beginning of the utterance
 * @param endSample the sample after its last
 * @param margin by how much the word explains its own sound better than the gate asks of a whole
 *     answer, in the unit of {@link Recognition.Heard#margin}; 0 where nothing judges it
 */
public record HeardWord(String text, long startSample, long endSample, double margin) {
  /** Checks that the places are in order. */
  public HeardWord {
    if (text.isBlank() || startSample < 0 || endSample < startSample) {
      throw new IllegalArgumentException("word from " + startSample + " to " + endSample);
    }
  }
}
