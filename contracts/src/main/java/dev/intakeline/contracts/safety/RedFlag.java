package dev.intakeline.contracts.safety;

import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;

/**
 * A red flag that fired.
 *
 * @param id its name in the call
 * @param rule the rule that found it
 * @param severity how much it matters
 * @param source what the rule looked at
 * @param utterance the caller's words behind it
 * @param audio where those are
 * @param confirmed whether a confirming question was asked and not clearly denied
 */
public record RedFlag(
    FlagId id,
    String rule,
    Severity severity,
    Source source,
    UtteranceId utterance,
    AudioSpan audio,
    boolean confirmed) {

  /** What a red flag was found in. */
  public enum Source {
    /** The question's own recognition. */
    TRANSCRIPT,
    /** The danger-phrase recogniser alone. */
    SPOTTER,
    /** The value of an answer. */
    ANSWER,
    /** The model, which may add a flag, never remove one. */
    MODEL
  }
}
