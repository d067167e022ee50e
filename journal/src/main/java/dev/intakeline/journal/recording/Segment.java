package dev.intakeline.journal.recording;

/** A stretch of stereo audio on its way to the disk; filled by one thread, written by another. */
final class Segment {
  static final int CHANNELS = 2;

  private final short[] samples;
  private final int sampleRate;
  private long startMs;
  private int frames;

  Segment(int sampleRate, int framesMax) {
    this.samples = new short[framesMax * CHANNELS];
    this.sampleRate = sampleRate;
  }

  void restart(long newStartMs) {
    startMs = newStartMs;
    frames = 0;
  }

  /** Takes as many frames as have room. */
  int add(short[] stereo, int fromFrame, int count) {
    int taken = Math.min(count, samples.length / CHANNELS - frames);
    System.arraycopy(stereo, fromFrame * CHANNELS, samples, frames * CHANNELS, taken * CHANNELS);
    frames += taken;
    return taken;
  }

  boolean isEmpty() {
    return frames == 0;
  }

  boolean isFull() {
    return frames * CHANNELS == samples.length;
  }

  short[] samples() {
    return samples;
  }

  int frames() {
    return frames;
  }

  int sampleRate() {
    return sampleRate;
  }

  long startMs() {
    return startMs;
  }

  long endMs() {
    return startMs + frames * 1000L / sampleRate;
  }
}
