package dev.intakeline.contracts.call;

/**
 * Whom the call is about.
 *
 * @param reference the customer's own key of the person, e.g. {@code Patient/123}; goes into the
 *     response
 * @param spokenName the name that the agent asks for ("Am I speaking with ...?")
 */
public record Subject(String reference, String spokenName) {
  public static final int REFERENCE_LENGTH_MAX = 128;
  public static final int NAME_LENGTH_MAX = 80;

  public Subject {
    if (reference.isBlank() || reference.length() > REFERENCE_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "A subject's reference has 1 to " + REFERENCE_LENGTH_MAX + " characters");
    }
    if (spokenName.isBlank() || spokenName.length() > NAME_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "A subject's spoken name has 1 to " + NAME_LENGTH_MAX + " characters");
    }
  }

  /** Says nothing of the person: it may reach a log. */
  @Override
  public String toString() {
    return "Subject[hidden]";
  }
}
