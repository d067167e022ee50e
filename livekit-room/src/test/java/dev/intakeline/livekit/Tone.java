package dev.intakeline.livekit;

import java.util.concurrent.locks.LockSupport;

/** A tone: spoken into a publication in real time, and recognised in what is heard. */
final class Tone {
  private static final double AMPLITUDE = 12_000;
  private static final long FRAME_NANOS = 10_000_000;

  private Tone() {}

  /** Speaks until the thread that this returns is interrupted. */
  static Thread speak(AudioPublication publication, int frequencyHz) {
    short[] second = second(frequencyHz);
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              long next = System.nanoTime();
              for (int frame = 0; !Thread.currentThread().isInterrupted(); frame++) {
                publication.push(second, frame % 100 * AudioPublication.FRAME_SAMPLES);
                next += FRAME_NANOS;
                LockSupport.parkNanos(next - System.nanoTime());
              }
            });
  }

  /** One second of it, which ends where it began. */
  static short[] second(int frequencyHz) {
    short[] samples = new short[AudioPublication.RATE_HZ];
    for (int i = 0; i < samples.length; i++) {
      double phase = 2 * Math.PI * frequencyHz * i / AudioPublication.RATE_HZ;
      samples[i] = (short) Math.round(AMPLITUDE * Math.sin(phase));
    }
    return samples;
  }

  /** The part of the power that lies at the frequency, 0 to 1, by Goertzel's algorithm. */
  static double share(short[] samples, int count, int frequencyHz, int rateHz) {
    double coefficient = 2 * Math.cos(2 * Math.PI * frequencyHz / rateHz);
    double last = 0;
    double beforeLast = 0;
    double power = 0;
    for (int i = 0; i < count; i++) {
      double now = samples[i] + coefficient * last - beforeLast;
      beforeLast = last;
      last = now;
      power += (double) samples[i] * samples[i];
    }
    double atFrequency = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
    return power == 0 ? 0 : 2 * atFrequency / (count * power);
  }
}
