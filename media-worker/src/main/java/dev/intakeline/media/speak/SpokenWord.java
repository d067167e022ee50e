package dev.intakeline.media.speak;

/**
 * A word and its place in a {@link Speech}.
 *
 * @param text as written, punctuation included
 * @param startSample its first sample at 48 kHz
 * @param endSample the sample after its last
 */
public record SpokenWord(String text, int startSample, int endSample) {
  /** Checks that the places are in order. */
  public SpokenWord {
    if (text.isBlank() || startSample < 0 || endSample < startSample) {
      throw new IllegalArgumentException("word from " + startSample + " to " + endSample);
    }
  }
}
