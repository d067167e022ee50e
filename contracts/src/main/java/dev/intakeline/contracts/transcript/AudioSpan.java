package dev.intakeline.contracts.transcript;

/**
 * A part of the call's audio, in milliseconds of media time (0 = the first sample of the call's
 * recording clock, which runs whether or not audio is kept).
 */
public record AudioSpan(long startMs, long endMs) {
  public AudioSpan {
    if (startMs < 0 || endMs < startMs) {
      throw new IllegalArgumentException("0 <= start <= end, not " + startMs + ".." + endMs);
    }
  }
}
