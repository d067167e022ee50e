package dev.intakeline.media.ear;

import java.util.Arrays;

/**
 * Makes faint noise between words true silence before a recogniser hears it: a codec leaves a floor
 * that is far below any speech, and a grammar of short words finds words in it. Within words, and
 * up to {@link #QUIET_FRAMES_KEPT} frames after them, nothing is touched; louder noise never is.
 * Measured with noise of 15 (root mean square) and 1 s of it after the answer: 24 of 30 short
 * answers right instead of 12.
 */
final class Hush {
  /** Below this a frame is taken for noise: about -52 dB. */
  private static final int FAINT = 80;

  /** 60 ms: the gap before a plosive is shorter. */
  private static final int QUIET_FRAMES_KEPT = 6;

  private final short[] out = new short[CallerAudio.FRAME_SAMPLES];
  private int quietFrames;

  /** The frame as a recogniser should hear it; valid until the next call. */
  short[] hush(short[] frame, int rms) {
    quietFrames = rms < FAINT ? quietFrames + 1 : 0;
    if (quietFrames > QUIET_FRAMES_KEPT) {
      Arrays.fill(out, (short) 0);
    } else {
      System.arraycopy(frame, 0, out, 0, out.length);
    }
    return out;
  }
}
