package dev.intakeline.local.caller;

/** When a frame can be heard: the definition of "audible" that all figures at the caller use. */
final class Loudness {
  /** Root mean square of 16-bit samples above which a 10 ms frame is audible (about -41 dBFS). */
  static final double AUDIBLE_RMS = 300;

  private Loudness() {}

  static boolean isAudible(short[] samples, int offset, int count) {
    double energy = 0;
    for (int i = offset; i < offset + count; i++) {
      energy += (double) samples[i] * samples[i];
    }
    return Math.sqrt(energy / count) > AUDIBLE_RMS;
  }
}
