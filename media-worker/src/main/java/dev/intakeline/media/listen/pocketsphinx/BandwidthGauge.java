package dev.intakeline.media.listen.pocketsphinx;

/**
 * Tells a telephone's line from a wide one by its sound: a telephone lets nothing through above 4
 * kHz, whatever rate the sound arrives at. Two tenths of a second of speech suffice: wide lines had
 * at least -53 dB of their energy up there, narrow ones at most -67 dB. Allocates nothing. Used by
 * one thread at a time.
 */
final class BandwidthGauge {
  private static final double NARROW_SHARE_MAX = 1e-6;

  private static final int RATE = 16_000;
  private static final double HIGH_HERTZ = 5_500;
  private static final int SECTIONS = 4;

  /** Quieter sound is no speech: 10 ms of it tell nothing about the line. */
  private static final int LOUD_RMS = 150;

  private static final int FRAME_SAMPLES = 160;
  private static final int FRAMES_MIN = 20;

  /** What was heard counts half after 7 s of speech. */
  private static final double KEPT = 0.999;

  private final double[] gain = new double[SECTIONS];
  private final double[] back1 = new double[SECTIONS];
  private final double[] back2 = new double[SECTIONS];
  private final double[] state1 = new double[SECTIONS];
  private final double[] state2 = new double[SECTIONS];
  private double frameAll;
  private double frameHigh;
  private int frameSamples;
  private double all;
  private double high;
  private int frames;
  private boolean loudBefore;
  private Bandwidth bandwidth = Bandwidth.WIDE;

  /** A gauge that takes the line for a wide one until it has heard enough. */
  BandwidthGauge() {
    double w = 2 * Math.PI * HIGH_HERTZ / RATE;
    for (int i = 0; i < SECTIONS; i++) {
      double q = 1 / (2 * Math.sin(Math.PI * (2 * i + 1) / (4 * SECTIONS)));
      double alpha = Math.sin(w) / (2 * q);
      gain[i] = (1 + Math.cos(w)) / 2 / (1 + alpha);
      back1[i] = -2 * Math.cos(w) / (1 + alpha);
      back2[i] = (1 - alpha) / (1 + alpha);
    }
  }

  Bandwidth bandwidth() {
    return bandwidth;
  }

  /**
   * Takes sound.
   *
   * @return whether the line is now taken for another than before
   */
  boolean hear(short[] pcm, int offset, int count) {
    Bandwidth before = bandwidth;
    for (int i = offset; i < offset + count; i++) {
      double above = aboveTelephone(pcm[i]);
      frameAll += (double) pcm[i] * pcm[i];
      frameHigh += above * above;
      if (++frameSamples == FRAME_SAMPLES) {
        endFrame();
      }
    }
    return bandwidth != before;
  }

  private double aboveTelephone(double sample) {
    double x = sample;
    for (int i = 0; i < SECTIONS; i++) {
      double y = gain[i] * x + state1[i];
      state1[i] = -2 * gain[i] * x - back1[i] * y + state2[i];
      state2[i] = gain[i] * x - back2[i] * y;
      x = y;
    }
    return x;
  }

  private void endFrame() {
    boolean loud = frameAll > (double) LOUD_RMS * LOUD_RMS * FRAME_SAMPLES;
    if (loud && loudBefore) {
      all = all * KEPT + frameAll;
      high = high * KEPT + frameHigh;
      frames++;
    }
    if (frames >= FRAMES_MIN) {
      bandwidth = high < all * NARROW_SHARE_MAX ? Bandwidth.NARROW : Bandwidth.WIDE;
    }
    // Where sound sets in out of nothing it has energy everywhere, whatever the line.
    loudBefore = loud;
    frameAll = 0;
    frameHigh = 0;
    frameSamples = 0;
  }
}
