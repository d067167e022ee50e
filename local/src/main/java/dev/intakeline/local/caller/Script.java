package dev.intakeline.local.caller;

import java.util.Optional;

/**
 * Decides what a caller says. Asked once per frame, so it needs no timers. Safe for two threads.
 */
interface Script {

  /**
   * Something to say now.
   *
   * @param words what is said; names its sound too
   * @param answer whether it answers a question
   */
  record Line(String words, boolean answer) {}

  /**
   * The agent has said something. Called on the ear's thread, which may listen once more.
   *
   * @param sound the same at 16 kHz
   */
  void heard(CallerLog.Heard heard, short[] sound, long nowNanos);

  /**
   * What to say at this moment, if anything.
   *
   * @param agentAudibleSince when the agent began to speak; 0 while it is silent
   */
  Optional<Line> next(long nowNanos, long agentAudibleSince);

  /** Whether the caller leaves as soon as it has said what it is saying. */
  boolean hangsUp();
}
