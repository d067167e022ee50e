package dev.intakeline.contracts.media;

import java.time.Duration;

/**
 * How long a silence has to be before it ends the caller's turn.
 *
 * @param complete after words that are a whole answer by the question's grammar
 * @param incomplete after words that can't be a whole answer yet, or none were understood
 * @param speechMax a longer turn is steered back
 * @param foreign after words that fit nothing that was asked, not even as a beginning
 */
public record EndpointingProfile(
    Duration complete, Duration incomplete, Duration speechMax, Duration foreign) {
  public EndpointingProfile {
    if (complete.isNegative()
        || foreign.compareTo(complete) < 0
        || incomplete.compareTo(foreign) < 0) {
      throw new IllegalArgumentException("0 <= complete <= foreign <= incomplete");
    }
  }

  /** One that waits after foreign words as long as after the beginning of an answer. */
  public EndpointingProfile(Duration complete, Duration incomplete, Duration speechMax) {
    this(complete, incomplete, speechMax, incomplete);
  }
}
