package dev.intakeline.contracts.call;

/** How a call ended; every call gets exactly one. */
public enum CallOutcome {
  /** All that was to be asked was asked. */
  COMPLETED,
  /** A critical red flag ended the interview and was handed to people. */
  ESCALATED,
  /** The caller hung up before the end; the answers so far are kept. */
  ABANDONED,
  /** Somebody answered but never spoke. */
  NO_RESPONSE,
  /** The caller asked for a person. */
  HANDED_OVER,
  /** The caller refused the interview. */
  DECLINED,
  /** Somebody else answered. */
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
