package dev.intakeline.contracts.call;

/** How a call ended; every call gets exactly one. */
public enum CallOutcome {
  /** All that was to be asked was asked. */
  COMPLETED,
  /** A critical red flag ended the interview and was handed to people. */
  ESCALATED,
  /** The caller hung up before the end; the answers so far are kept. */
  ABANDONED,
  /** Somebody answered, and said nothing to a question three times. */
  NO_RESPONSE,
  /** The caller asked for a person. */
  HANDED_OVER,
  /** The caller refused the interview, or was not understood when asked. */
  DECLINED,
  /** Somebody else answered, or it was not understood who. */
  WRONG_PARTY,
  /** Nobody came to the call in time. */
  NO_ANSWER,
  /** A machine answered. */
  VOICEMAIL,
  /** The backend or an operator called it off. */
  CANCELLED,
  /** It could not be held or finished; the failed step is on the record. */
  FAILED
}
