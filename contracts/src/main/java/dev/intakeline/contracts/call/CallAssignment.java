package dev.intakeline.contracts.call;

import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that a media worker needs to host a call: it looks nothing up. At most {@link #BYTES_MAX} as
 * JSON; a questionnaire that would exceed it is refused when it is published.
 *
 * @param ref the call
 * @param epoch which hosting this is
 * @param questionnaireHash hash of {@code questionnaire}
 * @param questionnaire what is asked
 * @param rulesHash hash of {@code rules}
 * @param rules the red-flag rules
 * @param words the fixed words of this tenant and jurisdiction, ready to be spoken
 * @param language BCP 47 tag
 * @param subject whom the call is about
 * @param contacts whom to tell of a red flag, in order; the worker notifies the first itself when
 *     the workflow doesn't answer
 * @param callDurationMax the call ends, politely, after this time
 * @param calleeHasBeenHere whether the callee is known to have come into the room before this
 *     hosting; who isn't there then has left. Empty where a workflow of before doesn't say
 */
public record CallAssignment(
    CallRef ref,
    Epoch epoch,
    ContentHash questionnaireHash,
    Questionnaire questionnaire,
    ContentHash rulesHash,
    RuleSet rules,
    FixedWords words,
    String language,
    Subject subject,
    List<Contact> contacts,
    Duration callDurationMax,
    Optional<Boolean> calleeHasBeenHere) {
  /** As JSON, in UTF-8: well below what Temporal takes as one payload (2 MB by default). */
  public static final int BYTES_MAX = 200_000;

  public CallAssignment {
    contacts = List.copyOf(contacts);
  }

  /** The same call for its next host, who learns whether the callee has come by now. */
  public CallAssignment at(Epoch newEpoch, boolean calleeHasCome) {
    return new CallAssignment(
        ref,
        newEpoch,
        questionnaireHash,
        questionnaire,
        rulesHash,
        rules,
        words,
        language,
        subject,
        contacts,
        callDurationMax,
        Optional.of(calleeHasCome));
  }
}
