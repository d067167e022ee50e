package dev.intakeline.media.call;

/** What is counted about calls: each limit that was hit, each part that failed. */
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
  TOOL_CALLS_FAILED,
  TOOL_CALLS_NOT_AUDITED,
  PROVIDERS_BROKEN,
  STALLS
}
