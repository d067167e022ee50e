package dev.intakeline.media.ear;

import dev.intakeline.media.listen.VoiceActivity;

/**
 * The last second of sound as the recognisers should hear it, and the window of the sound itself
 * that is to be scored next. Nothing is allocated after construction.
 */
final class SoundHistory {
  private static final int LENGTH = 16_000;

  private final short[] ring = new short[LENGTH];
  private final short[] hushed = new short[LENGTH];
  private final short[] copied = new short[LENGTH];
  private final short[] window = new short[VoiceActivity.WINDOW_SAMPLES];
  private long total;
  private long scored;

  /** Adds a frame, as it is and as recognisers hear it; true when a window is full. */
  boolean add(short[] frame, short[] hushedFrame) {
    for (int i = 0; i < frame.length; i++) {
      int at = (int) (total++ % LENGTH);
      ring[at] = frame[i];
      hushed[at] = hushedFrame[i];
    }
    return total - scored >= window.length;
  }

  /** The next window; counts as scored. */
  short[] window() {
    copy(ring, scored, window, window.length);
    scored += window.length;
    return window;
  }

  /**
   * Copies the newest samples to {@link #copied()}.
   *
   * @return how many there are, at most as many as asked for
   */
  int latest(int samples) {
    int known = (int) Math.min(Math.min(samples, total), LENGTH);
    copy(hushed, total - known, copied, known);
    return known;
  }

  short[] copied() {
    return copied;
  }

  private static void copy(short[] ring, long from, short[] to, int count) {
    int start = (int) (from % LENGTH);
    int first = Math.min(count, LENGTH - start);
    System.arraycopy(ring, start, to, 0, first);
    System.arraycopy(ring, 0, to, first, count - first);
  }
}
