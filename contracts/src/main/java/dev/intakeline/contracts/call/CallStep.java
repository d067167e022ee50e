package dev.intakeline.contracts.call;

/**
 * A step of a call that may fail for good. It then waits for a person's decision, all but {@link
 * #HOST}: a conversation that is lost can't be held later.
 */
public enum CallStep {
  /** Questionnaire, rules, words and contacts are looked up and put into the assignment. */
  PREPARE,
  /** The room is opened. */
  ROOM,
  /** The callee is reached; never repeated blindly. */
  DIAL,
  /** A media worker holds the conversation; the call is FAILED without one. Never waits. */
  HOST,
  /** The record is sealed and kept. */
  ARCHIVE,
  /** The call is entered into the index. */
  INDEX,
  /** The result is sent to the backend. */
  DELIVER
}
