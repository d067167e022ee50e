package dev.intakeline.media.audio;

/**
 * Changes the sample rate of one mono stream by a whole ratio, with a Kaiser-windowed sinc.
 *
 * <p>Keeps its state between calls, so that a stream may come in chunks of any length and nothing
 * clicks at their borders; after {@code n} samples in, exactly {@code ceil(n * up / down)} samples
 * have come out, so equal frames in give equal frames out. Allocates nothing after construction.
 * Used by one thread at a time; one resampler per stream. Delays the signal by {@link
 * #delayInputSamples()}.
 */
public final class Resampler {
  /** Half the filter's length in samples of the lower rate: 1 ms at 16 kHz, over 70 dB down. */
  private static final int HALF_WIDTH = 16;

  private static final double KAISER_BETA = 7.5;

  /** Where the pass band ends, as a share of the lower rate's half: leaves room for the slope. */
  private static final double CUTOFF = 0.92;

  private final int up;
  private final int down;
  private final float[][] phases;

  /** The last inputs twice in a row, so that every window of them is one contiguous stretch. */
  private final float[] history;

  private int newest;
  private int phase;

  /**
   * Makes a resampler from rate {@code r} to {@code r * up / down}.
   *
   * @throws IllegalArgumentException when a factor is not between 1 and 12
   */
  public Resampler(int up, int down) {
    if (up < 1 || up > 12 || down < 1 || down > 12) {
      throw new IllegalArgumentException("ratio " + up + "/" + down);
    }
    this.up = up;
    this.down = down;
    this.phases = phases(up, down);
    this.history = new float[2 * phases[0].length];
  }

  /** From the room's 48 kHz to the recogniser's 16 kHz: 480 samples in, 160 out. */
  public static Resampler from48To16() {
    return new Resampler(1, 3);
  }

  /** From a 16 kHz voice to the room's 48 kHz: 160 samples in, 480 out. */
  public static Resampler from16To48() {
    return new Resampler(3, 1);
  }

  /** By how many input samples the output lags behind, apart from the chunks' own length. */
  public double delayInputSamples() {
    return (double) HALF_WIDTH * Math.max(up, down) / up;
  }

  /** The most samples that {@code count} more inputs can give. */
  public int outputBound(int count) {
    return (count * up + down - 1) / down + 1;
  }

  /**
   * Takes {@code count} samples and writes what they give.
   *
   * @return how many samples were written from {@code outOffset} on
   */
  public int process(short[] in, int offset, int count, short[] out, int outOffset) {
    int written = 0;
    for (int i = 0; i < count; i++) {
      push(in[offset + i]);
      while (phase < up) {
        out[outOffset + written++] = convolve(phases[phase]);
        phase += down;
      }
      phase -= up;
    }
    return written;
  }

  private void push(short sample) {
    int length = history.length / 2;
    newest = newest == 0 ? length - 1 : newest - 1;
    history[newest] = sample;
    history[newest + length] = sample;
  }

  private short convolve(float[] taps) {
    float sum = 0;
    for (int k = 0; k < taps.length; k++) {
      sum += taps[k] * history[newest + k];
    }
    return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** The prototype low-pass at {@code up} times the input's rate, cut into one filter per phase. */
  private static float[][] phases(int up, int down) {
    int widest = Math.max(up, down);
    int middle = HALF_WIDTH * widest;
    int length = 2 * middle + 1;
    double[] prototype = new double[length];
    double sum = 0;
    for (int i = 0; i < length; i++) {
      double x = (i - middle) * CUTOFF / widest;
      double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
      prototype[i] = sinc * kaiser((i - middle) / (middle + 1.0));
      sum += prototype[i];
    }
    float[][] phases = new float[up][(length + up - 1) / up];
    for (int i = 0; i < length; i++) {
      phases[i % up][i / up] = (float) (prototype[i] * up / sum);
    }
    return phases;
  }

  private static double kaiser(double position) {
    return bessel(KAISER_BETA * Math.sqrt(1 - position * position)) / bessel(KAISER_BETA);
  }

  /** The modified Bessel function of order zero, by its power series. */
  private static double bessel(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; term > 1e-12 * sum; k++) {
      term *= (x / 2 / k) * (x / 2 / k);
      sum += term;
    }
    return sum;
  }
}
