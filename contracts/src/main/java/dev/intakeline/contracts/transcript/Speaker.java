package dev.intakeline.contracts.transcript;

/** Whose voice it was. */
public enum Speaker {
  CALLER,
  AGENT
}
