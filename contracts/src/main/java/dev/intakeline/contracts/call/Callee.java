package dev.intakeline.contracts.call;

/** Who or what answered a call. In a browser or an app it is always a person. */
public enum Callee {
  /** Somebody speaks. */
  PERSON,
  /** A machine that takes messages. */
  VOICEMAIL,
  /** A machine that asks who is calling before it puts a call through. */
  SCREENING,
  /** The network says that nobody can be reached. */
  UNAVAILABLE,
  /** What was heard doesn't tell. */
  UNCERTAIN
}
