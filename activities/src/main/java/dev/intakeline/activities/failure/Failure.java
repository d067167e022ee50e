package dev.intakeline.activities.failure;

import io.temporal.failure.ApplicationFailure;

/** Why an activity failed; the type that Temporal shows. Messages hold nothing of the caller. */
public enum Failure {
  /** A call can't be held as it was ordered; the message names every field and its rule. */
  ORDER_REFUSED,
  /** The call names a questionnaire that its tenant hasn't published. */
  UNKNOWN_QUESTIONNAIRE,
  /** The assignment is larger than a media worker takes. */
  ASSIGNMENT_TOO_LARGE,
  /** The media server doesn't do what it was asked. */
  MEDIA_SERVER,
  /** This installation has no way to dial a telephone. */
  NO_TRUNK,
  /** A contact doesn't take the notification. */
  NOT_TOLD,
  /** The record can't be written. */
  ARCHIVE,
  /** Another host has the call: this record would be an older one. */
  STALE_EPOCH,
  /** The index can't be written. */
  INDEX,
  /** The backend doesn't take the result. */
  NOT_DELIVERED;

  /** Trying again can't help; an operator decides. */
  public ApplicationFailure forGood(String message) {
    return ApplicationFailure.newNonRetryableFailure(message, name());
  }

  /** Trying again may help. */
  public ApplicationFailure forNow(String message) {
    return ApplicationFailure.newFailure(message, name());
  }
}
