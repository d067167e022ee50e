package dev.intakeline.contracts.media;

import java.time.Duration;

/**
 * How long a silence has to be before it ends the caller's turn.
 *
 * @param complete after words that are a whole answer by the question's grammar
 * @param incomplete after words that can't be a whole answer yet, or none were understood
 * @param speechMax a longer turn is steered back
 */
public record EndpointingProfile(Duration complete, Duration incomplete, Duration speechMax) {
  public EndpointingProfile {
    if (complete.isNegative() || incomplete.compareTo(complete) < 0) {
      throw new IllegalArgumentException("0 <= complete <= incomplete");
    }
  }
}
