package dev.intakeline.contracts.media;

import java.time.Duration;

/**
 * How long a silence has to be before it ends the caller's turn.
 *
 * @param complete after words that are a whole answer by the question's grammar
 * @param incomplete after words that can't be a whole answer yet, or none were understood
 * @param speechMax a longer turn is steered back
 * @param foreign after words that fit nothing that was asked, not even as a beginning
 * @param mayGoOn after a value that can stand as it is but of which more may come
 * @param afterPause after a whole answer, where the caller has paused before: half a date may sound
 *     like a whole one
 */
public record EndpointingProfile(
    Duration complete,
    Duration incomplete,
    Duration speechMax,
    Duration foreign,
    Duration mayGoOn,
    Duration afterPause) {
  public EndpointingProfile {
    if (complete.isNegative()
        || !isBetween(complete, foreign, incomplete)
        || !isBetween(complete, mayGoOn, incomplete)
        || !isBetween(complete, afterPause, incomplete)) {
      throw new IllegalArgumentException(
          "0 <= complete <= foreign, mayGoOn, afterPause <= incomplete");
    }
  }

  /**
   * One for answers that are whole or a beginning, nothing between, with twice the time for who has
   * paused before.
   */
  public EndpointingProfile(
      Duration complete, Duration incomplete, Duration speechMax, Duration foreign) {
    this(complete, incomplete, speechMax, foreign, incomplete, twice(complete, incomplete));
  }

  /** One that waits after foreign words as long as after the beginning of an answer. */
  public EndpointingProfile(Duration complete, Duration incomplete, Duration speechMax) {
    this(complete, incomplete, speechMax, incomplete);
  }

  private static Duration twice(Duration complete, Duration incomplete) {
    Duration twice = complete.multipliedBy(2);
    return twice.compareTo(incomplete) < 0 ? twice : incomplete;
  }

  private static boolean isBetween(Duration least, Duration time, Duration most) {
    return least.compareTo(time) <= 0 && time.compareTo(most) <= 0;
  }
}
