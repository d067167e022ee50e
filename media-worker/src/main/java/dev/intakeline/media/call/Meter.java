package dev.intakeline.media.call;

import java.util.Locale;

/**
 * What is counted about calls: each limit that was hit, each part that failed. docs/metrics.md says
 * of each what it means and when to look.
 */
public enum Meter {
  CALLS_HOSTED,
  CALLS_REFUSED,
  CALLS_TAKEN_OVER,
  TURN_SIGNALS_LOST,
  THOUGHTS_LOST,
  CALLER_FRAMES_LOST,
  REPORTS_WAITING_TOO_LONG,
  REPORTS_FAILED,
  FLAGS_NOTIFIED_BY_WORKER,
  FLAG_NOTIFICATIONS_FAILED,
  TOOL_CALLS_FAILED,
  TOOL_CALLS_NOT_AUDITED,
  PROVIDERS_BROKEN,
  STALLS,
  BARGE_INS,
  FALSE_INTERRUPTIONS,
  JOURNAL_NOTES_LOST;

  /** Its name among the metrics, e.g. {@code intakeline.calls.hosted}. */
  String metric() {
    return "intakeline." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** A constant as a label. */
  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
