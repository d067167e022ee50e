package dev.intakeline.media.mark;

/**
 * Mixes marks into sound of 48 kHz that is sent frame by frame: 30 ms of two faint tones that lie
 * above what recognisers hear. For one thread; allocates nothing after construction.
 */
public final class MarkWriter {
  /** The tones, in two bands of the codec of their own, with nothing of a voice in them. */
  static final int LOW_HZ = 10_600;

  static final int HIGH_HZ = 13_400;

  static final int RATE_HZ = 48_000;

  /** 30 ms: a shorter one is lost in the codec's frames of 20 ms. */
  static final int SAMPLES = 1_440;

  /** Of each tone: 49 dB below full scale, and quieter than what counts as audible. */
  private static final double AMPLITUDE = 120;

  private static final short[] SOUND = sound();

  private int position = SAMPLES;

  /** The next frame begins with the beginning of a mark. */
  public void begin() {
    position = 0;
  }

  /** Mixes the mark's next part in, where one is under way. */
  public void mix(short[] frame) {
    int count = Math.min(frame.length, SAMPLES - position);
    for (int i = 0; i < count; i++) {
      frame[i] =
          (short) Math.clamp(frame[i] + SOUND[position + i], Short.MIN_VALUE, Short.MAX_VALUE);
    }
    position += count;
  }

  private static short[] sound() {
    short[] sound = new short[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double edge = 0.5 * (1 - Math.cos(2 * Math.PI * i / SAMPLES));
      double tones = Math.sin(angle(LOW_HZ, i)) + Math.sin(angle(HIGH_HZ, i));
      sound[i] = (short) Math.round(AMPLITUDE * edge * tones);
    }
    return sound;
  }

  private static double angle(int hz, int sample) {
    return 2 * Math.PI * hz * sample / RATE_HZ;
  }
}
