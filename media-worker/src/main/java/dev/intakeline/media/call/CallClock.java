package dev.intakeline.media.call;

/**
 * The call's two clocks: monotonic time for decisions, media time for evidence. Media time runs on
 * from where the host before left it.
 *
 * @param startNanos when this host began, monotonic
 * @param mediaBaseMs media time at that moment
 */
record CallClock(long startNanos, long mediaBaseMs) {
  private static final long NANOS_PER_MS = 1_000_000;

  /** Milliseconds since this host began. */
  long ms(long nanos) {
    return (nanos - startNanos) / NANOS_PER_MS;
  }

  /** Media time; what lies before this host's beginning is its beginning. */
  long mediaMs(long nanos) {
    return Math.max(0, mediaBaseMs + ms(nanos));
  }
}
