package dev.intakeline.media.turn;

/** Where a conversation is between two steps of the turn machine. */
public enum TurnPhase {
  /** Nobody is asked anything. */
  QUIET,
  /** A prompt was ordered and can't be heard yet. */
  STARTING,
  /** The agent speaks, the caller listens. */
  SPEAKING,
  /** Both speak; not long enough yet to be an interruption, or the prompt can't be interrupted. */
  OVERLAP,
  /** The agent waits for the caller to begin. */
  LISTENING,
  /** The caller speaks. */
  HEARING,
  /** The caller fell silent and may go on. */
  WAITING,
  /** The caller's turn is over; its words are being found. */
  RECOGNISING,
  /** The caller presses keys. */
  KEYING,
  /** What comes next is being decided. */
  THINKING,
  /** The conversation is over. */
  CLOSED
}
