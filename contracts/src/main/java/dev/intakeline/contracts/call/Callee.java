package dev.intakeline.contracts.call;

/** Who or what answered a call. */
public enum Callee {
  PERSON,
  VOICEMAIL,
  SCREENING,
  UNAVAILABLE,
  UNCERTAIN
}
