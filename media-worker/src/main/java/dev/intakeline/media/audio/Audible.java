package dev.intakeline.media.audio;

/** When a frame can be heard: the definition that all figures of silences use. */
public final class Audible {
  /** Root mean square of 16-bit samples above which 10 ms are audible (about -41 dBFS). */
  public static final double RMS = 300;

  private Audible() {}

  /** Whether these samples, 10 ms of them, can be heard. */
  public static boolean is(short[] samples, int offset, int count) {
    double energy = 0;
    for (int i = offset; i < offset + count; i++) {
      energy += (double) samples[i] * samples[i];
    }
    return energy > RMS * RMS * count;
  }
}
