package dev.intakeline.contracts.call;

/** Where a call is in its life. */
public enum CallStage {
  PREPARING,
  DIALLING,
  IDENTITY,
  CONSENT,
  INTERVIEW,
  ESCALATING,
  /** The conversation is over; archive, index and delivery are under way. */
  FINISHING,
  /** A step gave up and waits for a person's decision. */
  AWAITING_OPERATOR,
  ENDED
}
