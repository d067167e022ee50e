package dev.intakeline.contracts.escalation;

/** Somebody takes note of a red flag. */
public record Acknowledgement(String by) {
  public Acknowledgement {
    if (by.isBlank() || by.length() > 100) {
      throw new IllegalArgumentException("by: who takes note, 1 to 100 characters");
    }
  }
}
