package dev.intakeline.media.ear;

/** How loud a frame is. */
final class Loudness {
  private Loudness() {}

  /** Root mean square, 0 to 32,767; what lies beside zero on average is not loudness. */
  static int of(short[] frame) {
    long sum = 0;
    long squares = 0;
    for (short sample : frame) {
      sum += sample;
      squares += (long) sample * sample;
    }
    double mean = (double) sum / frame.length;
    return (int) Math.sqrt(Math.max(0, (double) squares / frame.length - mean * mean));
  }
}
