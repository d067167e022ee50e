package dev.intakeline.contracts.call;

/** A step of a call that may fail for good and then waits for a person's decision. */
public enum CallStep {
  PREPARE,
  ROOM,
  DIAL,
  HOST,
  ARCHIVE,
  INDEX,
  DELIVER
}
