package dev.intakeline.media.mark;

import java.util.Arrays;

/**
 * Finds marks in sound of 48 kHz that arrives in frames of 10 ms. For one thread; allocates nothing
 * after construction. It is told of a mark some 40 ms after its beginning, and says when the frame
 * came in which it begins: the delay isn't part of what it measures.
 */
public final class MarkReader {
  /** No mark was found. */
  public static final long NONE = Long.MIN_VALUE;

  private static final int FRAME = 480;
  private static final int WINDOW = 2 * FRAME;

  /** What each tone has at least: a quarter of what is sent. */
  private static final double TONE_MIN = 30;

  /** Beside the tones there is less than this share of the weaker: a hiss is everywhere. */
  private static final double BESIDE_SHARE_MAX = 0.5;

  private static final int[] BESIDE_HZ = {9_400, 12_000, 14_600};

  /** A mark is longer than a window: the peak's two neighbours have so much of it together. */
  private static final double NEIGHBOURS_SHARE_MIN = 0.3;

  /** It comes out of silence: three windows before its peak there is less than this share. */
  private static final double BEFORE_SHARE_MAX = 0.35;

  /** A mark that begins with a frame must not be counted to the one before: 1 ms. */
  private static final double ROUNDING = 0.1;

  /** A mark is over after so many frames. */
  private static final int FRAMES_APART = 6;

  private static final int STAMPS = 8;
  private static final double[] HANN = hann();
  private static final double LOW = coefficient(MarkWriter.LOW_HZ);
  private static final double HIGH = coefficient(MarkWriter.HIGH_HZ);
  private static final double[] BESIDE =
      Arrays.stream(BESIDE_HZ).mapToDouble(MarkReader::coefficient).toArray();

  private final double[] window = new double[WINDOW];
  private final short[] before = new short[FRAME];
  private final long[] stamps = new long[STAMPS];
  private final double[] tones = new double[STAMPS];
  private final double[] hiss = new double[STAMPS];
  private long frames;
  private long foundAt = -FRAMES_APART;

  /**
   * Takes the next frame; one of another length than 10 ms is passed over.
   *
   * @param receivedNanos when it arrived
   * @return when the frame arrived in which a mark began, or {@link #NONE}
   */
  public long frame(short[] samples, int count, long receivedNanos) {
    if (count != FRAME) {
      return NONE;
    }
    look(samples, receivedNanos);
    long found = NONE;
    if (frames - foundAt > FRAMES_APART && isPeak()) {
      foundAt = frames;
      found = stamps[at(beginningAgo())];
    }
    frames++;
    return found;
  }

  /** How strong the tones are in the last two frames, and what is beside them. */
  private void look(short[] samples, long receivedNanos) {
    for (int i = 0; i < FRAME; i++) {
      window[i] = before[i] * HANN[i];
      window[FRAME + i] = samples[i] * HANN[FRAME + i];
    }
    System.arraycopy(samples, 0, before, 0, FRAME);
    int now = at(0);
    stamps[now] = receivedNanos;
    tones[now] = Math.min(amplitude(LOW), amplitude(HIGH));
    hiss[now] = 0;
    if (tones[now] >= TONE_MIN) {
      for (double coefficient : BESIDE) {
        hiss[now] = Math.max(hiss[now], amplitude(coefficient));
      }
    }
  }

  /** Whether the window before the newest is the middle of a mark. */
  private boolean isPeak() {
    double peak = tones[at(1)];
    return peak >= TONE_MIN
        && hiss[at(1)] < peak * BESIDE_SHARE_MAX
        && peak >= tones[at(2)]
        && peak > tones[at(0)]
        && tones[at(0)] + tones[at(2)] > peak * NEIGHBOURS_SHARE_MIN
        && tones[at(4)] < peak * BEFORE_SHARE_MAX;
  }

  /**
   * How many frames ago the mark began. The middle of the peak's window is where the frame before
   * the newest begins; the neighbours' weights say by how much the mark's own middle is off; it
   * begins one and a half frames before that.
   */
  private int beginningAgo() {
    double off = (tones[at(0)] - tones[at(2)]) / (tones[at(0)] + tones[at(1)] + tones[at(2)]);
    return 1 - (int) Math.floor(off - 1.5 + ROUNDING);
  }

  private int at(int framesAgo) {
    return (int) Math.floorMod(frames - framesAgo, (long) STAMPS);
  }

  /** Goertzel's algorithm. */
  private double amplitude(double coefficient) {
    double last = 0;
    double beforeLast = 0;
    for (double sample : window) {
      double now = sample + coefficient * last - beforeLast;
      beforeLast = last;
      last = now;
    }
    double power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
    return Math.sqrt(Math.max(0, power)) * 2 / FRAME;
  }

  private static double coefficient(int hz) {
    return 2 * Math.cos(2 * Math.PI * hz / MarkWriter.RATE_HZ);
  }

  private static double[] hann() {
    double[] hann = new double[WINDOW];
    for (int i = 0; i < WINDOW; i++) {
      hann[i] = 0.5 * (1 - Math.cos(2 * Math.PI * i / WINDOW));
    }
    return hann;
  }
}
