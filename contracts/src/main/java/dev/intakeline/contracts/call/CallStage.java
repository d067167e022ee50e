package dev.intakeline.contracts.call;

/** Where a call is in its life. */
public enum CallStage {
  /** The order is looked up, the room opened, a host sought. */
  PREPARING,
  /** The agent is in the room; the callee isn't known to be there yet. */
  DIALLING,
  /** Somebody is there; whether it is the right person is open. */
  IDENTITY,
  /** The right person is there and is asked for consent. */
  CONSENT,
  /** The caller agreed; the questionnaire is asked. */
  INTERVIEW,
  /** A critical red flag was raised; the interview doesn't go on. */
  ESCALATING,
  /** The conversation is over; archive, index and delivery are under way. */
  FINISHING,
  /** A step gave up and waits for a person's decision. */
  AWAITING_OPERATOR,
  /** Nothing more will happen; the outcome stands. */
  ENDED
}
