package dev.intakeline.local.caller;

import dev.intakeline.media.audio.Audible;

/** When a frame can be heard, as all figures at the caller mean it. */
final class Loudness {
  private Loudness() {}

  static boolean isAudible(short[] samples, int offset, int count) {
    return Audible.is(samples, offset, count);
  }
}
