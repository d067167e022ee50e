package dev.intakeline.media.speak;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Spoken words: mono sound at {@link TextToSpeech#SAMPLE_RATE} and where each word lies in it.
 * Never changes; may be shared by calls.
 */
public final class Speech {
  private static final int FRAME = TextToSpeech.SAMPLE_RATE / 100;

  /** The faintest consonant is louder (root mean square); a synthesiser's noise is fainter. */
  private static final double FAINTEST = 40;

  private final short[] pcm;
  private final List<SpokenWord> words;
  private final int onset;

  /**
   * Takes the sound as its own: the caller must not write to the array afterwards.
   *
   * @param words in the order of their places
   */
  public Speech(short[] pcm, List<SpokenWord> words) {
    this.pcm = pcm;
    this.words = List.copyOf(words);
    this.onset = onset(pcm);
  }

  /** How many samples there are. */
  public int samples() {
    return pcm.length;
  }

  /**
   * Where the sound begins: before it lies silence only, which a synthesiser puts around what it
   * says, and which a caller who waits for an answer need not wait for.
   */
  public int onset() {
    return onset;
  }

  /** The same without the silence before it, to be played right behind other words. */
  public Speech fromOnset() {
    List<SpokenWord> sooner =
        words.stream()
            .map(
                word ->
                    new SpokenWord(
                        word.text(),
                        Math.max(0, word.startSample() - onset),
                        Math.max(0, word.endSample() - onset)))
            .toList();
    return new Speech(Arrays.copyOfRange(pcm, onset, pcm.length), sooner);
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

  /** The first of two frames in a row that are more than noise. */
  private static int onset(short[] pcm) {
    for (int at = 0; at + 2 * FRAME <= pcm.length; at += FRAME) {
      if (isSound(pcm, at) && isSound(pcm, at + FRAME)) {
        return at;
      }
    }
    return 0;
  }

  private static boolean isSound(short[] pcm, int from) {
    double energy = 0;
    for (int i = from; i < from + FRAME; i++) {
      energy += (double) pcm[i] * pcm[i];
    }
    return energy > FAINTEST * FAINTEST * FRAME;
  }
}
