package dev.intakeline.media.interview;

import dev.intakeline.contracts.media.EndpointingProfile;
import java.time.Duration;

/** The interviewer's limits. */
final class InterviewLimits {
  /** A question is asked this many times at most. */
  static final int TRIES_MAX = 3;

  /** Silences in a row; the last one ends the call. */
  static final int SILENCES_MAX = 3;

  /**
   * Who goes on after a pause shorter than this (95 % of all) may still be giving the value that is
   * being read back: hardly a letter of it was heard by then.
   */
  static final Duration STILL_AT_IT = Duration.ofMillis(2_500);

  /** So long after a value that may go on its read-back is audible, as a rule. */
  static final Duration READ_BACK_UNHEARD = Duration.ofMillis(1_300);

  /**
   * Nobody answers what they began to hear less than this ago: to plan the shortest of words takes
   * 600 ms and more (Levinson and Torreira, "Timing in turn-taking", 2015).
   */
  static final Duration REPLY_AT_LEAST = Duration.ofMillis(600);

  /**
   * A yes that begins sooner after the value is none to its read-back: the value's end is seen
   * after 300 ms and more, and then there is {@link #REPLY_AT_LEAST}.
   */
  static final Duration YES_UNHEARD = Duration.ofMillis(900);

  /** No voice speaks faster than 22 letters and blanks a second. */
  static final Duration CHARACTER_AT_LEAST = Duration.ofMillis(45);

  /** Who says nothing to the danger question may not be able to. */
  static final Duration DANGER_SILENCE = Duration.ofSeconds(4);

  /** With the words themselves, the caller in danger hears something every 10 s. */
  static final Duration STAY_ON_LINE_EVERY = Duration.ofSeconds(7);

  /**
   * Silences of a caller in danger, more than ten minutes in all; then they are told to call the
   * emergency number. The workflow says so earlier: twenty contacts, the most that a tenant has,
   * have 30 s each. This is for callers of whom nobody there knows any more.
   */
  static final int WAITS_MAX = 90;

  /** Yes or no: short, and nothing that could go on for long. */
  static final EndpointingProfile YES_OR_NO =
      new EndpointingProfile(
          Duration.ofMillis(350), Duration.ofMillis(1_200), Duration.ofSeconds(15));

  private InterviewLimits() {}
}
