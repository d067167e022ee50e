package dev.intakeline.media.turn;

import dev.intakeline.contracts.media.EndpointingProfile;
import java.time.Duration;

/**
 * How the agent listens after a prompt.
 *
 * @param endpointing which silence ends the caller's turn
 * @param silence how long the caller may say nothing before being asked again
 */
public record Listening(EndpointingProfile endpointing, Duration silence) {
  /** Checks that a silence is longer than nothing. */
  public Listening {
    if (silence.isNegative() || silence.isZero()) {
      throw new IllegalArgumentException("silence: more than zero");
    }
  }
}
