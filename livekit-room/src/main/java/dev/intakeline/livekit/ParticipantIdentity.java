package dev.intakeline.livekit;

/**
 * Who somebody is in a room: unique there, given by the token. Printed masked to its length, since
 * a telephone's identity may hold its number.
 *
 * @param value the identity as in the token, not empty
 */
public record ParticipantIdentity(String value) {
  public ParticipantIdentity {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an identity can't be empty");
    }
  }

  @Override
  public String toString() {
    return "identity of " + value.length() + " characters";
  }
}
