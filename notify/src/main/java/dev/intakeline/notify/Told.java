package dev.intakeline.notify;

/** What became of telling somebody. */
public sealed interface Told {
  /** The other side has it. */
  record Taken() implements Told {}

  /**
   * The other side doesn't have it, as far as is known.
   *
   * @param why for the log; holds nothing of what was told and nothing that the other side answered
   * @param isWorthRetrying whether the same again may succeed
   */
  record NotTaken(String why, boolean isWorthRetrying) implements Told {}
}
