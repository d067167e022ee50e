package dev.intakeline.media.listen.pocketsphinx;

/**
 * Lays faint noise under a caller's sound before it is decoded. Between a synthetic voice's words,
 * and on lines that suppress silence, there is nothing at all; the decoder takes such frames into
 * its running mean of the channel, and the next short answer fits its words badly. Real rooms are
 * louder than this. Always the same noise: decoding the same sound twice gives the same result.
 */
final class ComfortNoise {
  /** Loudest sample, about -58 dBFS: below any room, above a digital silence. */
  static final int PEAK = 40;

  private static final int SPAN = 2 * PEAK + 1;

  private int state = 1;

  /** Starts anew, as at every utterance. */
  void restart() {
    state = 1;
  }

  /** Copies samples into {@code out} from its start, with the noise. */
  void under(short[] pcm, int offset, int count, short[] out) {
    for (int i = 0; i < count; i++) {
      state = state * 1_103_515_245 + 12_345;
      int noise = ((state >>> 16) & 0x7fff) % SPAN - PEAK;
      out[i] = (short) Math.clamp(pcm[offset + i] + noise, Short.MIN_VALUE, Short.MAX_VALUE);
    }
  }
}
