package dev.intakeline.contracts.safety;

/** What the agent says in its own name, word for word as released; never made by a model. */
public enum FixedPhrase {
  /** An AI, and for whom it calls. Nothing about health. */
  DISCLOSURE,
  /** Asks for the known name. */
  IDENTITY_QUESTION,
  WRONG_PARTY_GOODBYE,
  CONSENT_QUESTION,
  RECORDING_QUESTION,
  DECLINED_GOODBYE,
  INTERVIEW_START,
  COMPLETED_GOODBYE,
  /** Nothing was heard. */
  SILENCE_FIRST,
  SILENCE_SECOND,
  NO_RESPONSE_GOODBYE,
  /** Something was heard and not understood. */
  NOT_UNDERSTOOD,
  /** A question is left unanswered after several tries. */
  MOVING_ON,
  /** "I don't know" is fine. */
  UNKNOWN_ACCEPTED,
  SKIP_ACCEPTED,
  /** The value doesn't fit the question. */
  OUT_OF_RANGE,
  /** Before a value that is read back; ends so that its echo can't confirm it. */
  READ_BACK,
  READ_BACK_DENIED,
  ACKNOWLEDGE,
  /** A danger was heard by the danger-phrase recogniser alone: one question, by yes or no. */
  DANGER_QUESTION,
  /** A critical red flag: can't be interrupted. */
  DANGER_WORDS,
  STAY_ON_LINE,
  ESCALATION_ACKNOWLEDGED,
  ESCALATION_UNANSWERED,
  HANDOVER,
  TAKE_OVER,
  /** A new host took the call over. */
  RESUMED,
  /** Something of ours is slow or broken. */
  ONE_MOMENT,
  TROUBLE_GOODBYE,
  CANCELLED_GOODBYE,
  /** A long talker is steered back. */
  STEER_BACK,
  /** The call has reached its longest time, not its end: a person calls back. */
  TIME_IS_UP
}
