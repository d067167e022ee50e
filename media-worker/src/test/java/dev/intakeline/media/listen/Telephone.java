package dev.intakeline.media.listen;

/** What a G.711 telephone line does to a voice. */
final class Telephone {
  private static final int BIAS = 0x84;
  private static final int CLIP = 32_635;
  private static final int RATE = 16_000;
  private static final double LOW_HERTZ = 300;
  private static final double HIGH_HERTZ = 3_400;

  private Telephone() {}

  /** 300-3400 Hz at 16 kHz: two second-order sections on each side. */
  static short[] bandPass(short[] pcm) {
    double[] signal = new double[pcm.length];
    for (int i = 0; i < pcm.length; i++) {
      signal[i] = pcm[i];
    }
    // The two Q of a fourth-order Butterworth filter.
    for (double q : new double[] {0.541196, 1.306563}) {
      section(signal, LOW_HERTZ, q, true);
      section(signal, HIGH_HERTZ, q, false);
    }
    short[] out = new short[pcm.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (short) Math.clamp(Math.round(signal[i]), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return out;
  }

  private static void section(double[] signal, double hertz, double q, boolean highPass) {
    double w = 2 * Math.PI * hertz / RATE;
    double alpha = Math.sin(w) / (2 * q);
    double a0 = 1 + alpha;
    double a1 = -2 * Math.cos(w) / a0;
    double a2 = (1 - alpha) / a0;
    double outer = (1 + (highPass ? Math.cos(w) : -Math.cos(w))) / 2 / a0;
    double inner = highPass ? -2 * outer : 2 * outer;
    double x1 = 0;
    double x2 = 0;
    double y1 = 0;
    double y2 = 0;
    for (int i = 0; i < signal.length; i++) {
      double x = signal[i];
      double y = outer * (x + x2) + inner * x1 - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      signal[i] = y;
    }
  }

  /** A sample as a mu-law byte. */
  static byte compress(short sample) {
    int sign = sample < 0 ? 0x80 : 0;
    int magnitude = Math.min(Math.abs((int) sample), CLIP) + BIAS;
    int exponent = 24 - Integer.numberOfLeadingZeros(magnitude);
    int mantissa = (magnitude >> (exponent + 3)) & 0x0f;
    return (byte) ~(sign | (exponent << 4) | mantissa);
  }

  /** A mu-law byte as a sample. */
  static short expand(byte coded) {
    int bits = ~coded & 0xff;
    int magnitude = ((((bits & 0x0f) << 3) + BIAS) << ((bits & 0x70) >> 4)) - BIAS;
    return (short) ((bits & 0x80) != 0 ? -magnitude : magnitude);
  }
}
