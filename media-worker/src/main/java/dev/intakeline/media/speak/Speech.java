package dev.intakeline.media.speak;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Spoken words: mono sound at {@link TextToSpeech#SAMPLE_RATE} and where each word lies in it.
 * Never changes; may be shared by calls.
 */
public final class Speech {
  private final short[] pcm;
  private final List<SpokenWord> words;

  /**
   * Takes the sound as its own: the caller must not write to the array afterwards.
   *
   * @param words in the order of their places
   */
  public Speech(short[] pcm, List<SpokenWord> words) {
    this.pcm = pcm;
    this.words = List.copyOf(words);
  }

  /** How many samples there are. */
  public int samples() {
    return pcm.length;
  }

  /** How long the sound lasts. */
  public Duration duration() {
    return Duration.ofNanos(pcm.length * 1_000_000_000L / TextToSpeech.SAMPLE_RATE);
  }

  /**
   * Copies samples from {@code position} on into a frame; after the end comes silence.
   *
   * @return how many of the frame's samples are speech: 0 when the speech is over
   */
  public int copy(int position, short[] frame) {
    int count = Math.clamp(pcm.length - (long) position, 0, frame.length);
    System.arraycopy(pcm, Math.min(position, pcm.length), frame, 0, count);
    Arrays.fill(frame, count, frame.length, (short) 0);
    return count;
  }

  /** The words and their places. */
  public List<SpokenWord> words() {
    return words;
  }

  /**
   * The words whose end lies at or before the given sample: what somebody heard who heard so far.
   */
  public String textUntil(int sample) {
    StringBuilder heard = new StringBuilder();
    for (SpokenWord word : words) {
      if (word.endSample() <= sample) {
        heard.append(heard.isEmpty() ? "" : " ").append(word.text());
      }
    }
    return heard.toString();
  }
}
