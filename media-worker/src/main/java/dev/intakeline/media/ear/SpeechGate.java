package dev.intakeline.media.ear;

/**
 * Makes edges of the detector's scores: where speech began, where its energy fell. Counts in the
 * nanoseconds of its inputs; no clock of its own.
 */
final class SpeechGate {
  /** What a window changed. */
  enum Edge {
    NONE,
    STARTED,
    ENDED
  }

  /** Silero's own threshold, and the lower one at which speech goes on. */
  private static final float SPEECH = 0.5f;

  private static final float STILL_SPEECH = 0.35f;

  /** 64 ms: a click is shorter, no word is. */
  private static final int START_WINDOWS = 2;

  /** 128 ms: the gap before a plosive is shorter. */
  private static final int END_WINDOWS = 4;

  private static final long WINDOW_NANOS = 32_000_000;

  /** A frame is loud when it is within 26 dB of the utterance's loudest, and above a whisper. */
  private static final double LOUD_SHARE = 0.05;

  private static final int LOUD_MIN = 60;

  private boolean speaking;
  private int windows;
  private long onsetNanos;
  private long lastLoudNanos;
  private int loudest;

  /** Takes a frame's loudness (root mean square) and the moment of its end. */
  void frame(int rms, long endNanos) {
    if (!speaking) {
      loudest = Math.max((int) (loudest * 0.98), rms);
    } else {
      loudest = Math.max(loudest, rms);
    }
    if (rms >= Math.max(LOUD_MIN, loudest * LOUD_SHARE)) {
      lastLoudNanos = endNanos;
    }
  }

  /** Takes a window's score and the moment of its end. */
  Edge window(float score, long endNanos) {
    if (!speaking) {
      windows = score >= SPEECH ? windows + 1 : 0;
      if (windows >= START_WINDOWS) {
        speaking = true;
        onsetNanos = endNanos - windows * WINDOW_NANOS;
        windows = 0;
        return Edge.STARTED;
      }
    } else {
      windows = score < STILL_SPEECH ? windows + 1 : 0;
      if (windows >= END_WINDOWS) {
        speaking = false;
        windows = 0;
        return Edge.ENDED;
      }
    }
    return Edge.NONE;
  }

  boolean isSpeaking() {
    return speaking;
  }

  /** Where the last speech began. */
  long onsetNanos() {
    return onsetNanos;
  }

  /** Where the last speech's energy fell: never before its beginning. */
  long energyFellNanos() {
    return Math.max(onsetNanos, lastLoudNanos);
  }
}
