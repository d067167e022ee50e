package dev.intakeline.media.turn;

import dev.intakeline.contracts.media.EndpointingProfile;
import java.time.Duration;
import java.util.Optional;

/**
 * How the agent listens after a prompt.
 *
 * @param endpointing which silence ends the caller's turn
 * @param silence how long the caller may say nothing before being asked again
 * @param newsFor how much of the prompt nobody can have understood the question from: words that
 *     begin sooner don't answer it; empty where the caller knows what is asked
 */
public record Listening(
    EndpointingProfile endpointing, Duration silence, Optional<Duration> newsFor) {
  /** Checks that a silence is longer than nothing. */
  public Listening {
    if (silence.isNegative() || silence.isZero()) {
      throw new IllegalArgumentException("silence: more than zero");
    }
  }
}
