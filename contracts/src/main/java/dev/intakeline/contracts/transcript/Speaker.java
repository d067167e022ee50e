package dev.intakeline.contracts.transcript;

/** Whose voice it was. */
public enum Speaker {
  /** The person. */
  CALLER,
  /** The AI. */
  AGENT
}
