package dev.intakeline.media.recording;

import dev.intakeline.media.audio.Resampler;
import dev.intakeline.media.ear.CallerAudio;
import java.util.Arrays;

/**
 * Puts caller (left) and agent (right) side by side, 10 ms at 16 kHz at a time, paced by the
 * agent's frames. One thread brings the caller's, another the agent's; nothing is allocated.
 */
final class StereoMixer {
  static final int RATE = 16_000;
  static final int FRAMES = CallerAudio.FRAME_SAMPLES;

  /** The caller's frames that wait, at most: a jitter of 80 ms; what is older is left out. */
  private static final int WAITING_MAX = 8;

  private final short[][] waiting = new short[WAITING_MAX][FRAMES];
  private final Resampler toSixteen = Resampler.from48To16();
  private final short[] agent = new short[FRAMES];
  private final short[] stereo = new short[2 * FRAMES];
  private int first;
  private int count;

  synchronized void caller(short[] frame, int samples) {
    if (count == WAITING_MAX) {
      first = (first + 1) % WAITING_MAX;
      count--;
    }
    short[] slot = waiting[(first + count) % WAITING_MAX];
    int taken = Math.min(samples, FRAMES);
    System.arraycopy(frame, 0, slot, 0, taken);
    Arrays.fill(slot, taken, FRAMES, (short) 0);
    count++;
  }

  /** The next 10 ms of both; valid until the next call. */
  short[] mix(short[] agent48) {
    int made = toSixteen.process(agent48, 0, agent48.length, agent, 0);
    Arrays.fill(agent, made, FRAMES, (short) 0);
    boolean hasCaller = take();
    for (int i = 0; i < FRAMES; i++) {
      stereo[2 * i + 1] = agent[i];
      if (!hasCaller) {
        stereo[2 * i] = 0;
      }
    }
    return stereo;
  }

  private synchronized boolean take() {
    if (count == 0) {
      return false;
    }
    short[] slot = waiting[first];
    for (int i = 0; i < FRAMES; i++) {
      stereo[2 * i] = slot[i];
    }
    first = (first + 1) % WAITING_MAX;
    count--;
    return true;
  }
}
