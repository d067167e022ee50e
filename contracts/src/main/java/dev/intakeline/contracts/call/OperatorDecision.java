package dev.intakeline.contracts.call;

import dev.intakeline.contracts.questionnaire.Choice;

/**
 * What a person decided about a failed step.
 *
 * @param step the step that waits
 * @param choice what to do
 * @param actor who decided; an account name, not free text
 * @param reason why, for the record
 */
public record OperatorDecision(CallStep step, Choice choice, String actor, String reason) {
  public static final int REASON_LENGTH_MAX = 500;

  public OperatorDecision {
    if (actor.isBlank() || actor.length() > 100) {
      throw new IllegalArgumentException("actor: who decides, 1 to 100 characters");
    }
    if (reason.isBlank() || reason.length() > REASON_LENGTH_MAX) {
      throw new IllegalArgumentException("reason: 1 to " + REASON_LENGTH_MAX + " characters");
    }
  }

  /** What may be done about a failed step. */
  public enum Choice {
    /** Try the step again, with all its own retries. */
    RETRY,
    /** Go on without it. */
    SKIP,
    /**
     * End the call as FAILED; what is there is kept. Once the record is sealed its outcome stands:
     * then as {@link #SKIP}.
     */
    GIVE_UP
  }
}
