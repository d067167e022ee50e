package dev.intakeline.journal;

/** Test audio: a tone on one of two channels. */
public final class Tone {
  private static final int AMPLITUDE = 8000;

  private Tone() {}

  /** Stereo samples of a tone, on the left (caller) or the right (agent). */
  public static short[] stereo(int sampleRate, int hertz, int millis, boolean left) {
    int frames = sampleRate / 1000 * millis;
    short[] samples = new short[frames * 2];
    for (int i = 0; i < frames; i++) {
      samples[i * 2 + (left ? 0 : 1)] =
          (short) (AMPLITUDE * Math.sin(2 * Math.PI * hertz * i / sampleRate));
    }
    return samples;
  }

  /** Mean square of one channel between two moments. */
  public static double power(short[] stereo, int sampleRate, int fromMs, int toMs, boolean left) {
    double sum = 0;
    int from = sampleRate / 1000 * fromMs;
    int to = sampleRate / 1000 * toMs;
    for (int i = from; i < to; i++) {
      double sample = stereo[i * 2 + (left ? 0 : 1)];
      sum += sample * sample;
    }
    return sum / Math.max(1, to - from);
  }
}
