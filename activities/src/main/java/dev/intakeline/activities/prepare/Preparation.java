package dev.intakeline.activities.prepare;

import dev.intakeline.activities.failure.Failure;
import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.escalation.Contact;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes a call's assignment from what is published; refuses what a call could not be held with. */
public final class Preparation {
  /** The longest intake that was asked for takes half of it. */
  static final Duration CALL_DURATION_MAX = Duration.ofMinutes(30);

  private final Catalogue catalogue;

  /** Over what is published. */
  public Preparation(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The assignment for the first host.
   *
   * @throws io.temporal.failure.ApplicationFailure for good, where something is unknown or the
   *     whole is too large
   */
  public CallAssignment assignment(CallRequest request) {
    List<Contact> contacts = catalogue.contacts(request);
    if (contacts.isEmpty()) {
      throw Failure.NO_CONTACTS.forGood("The tenant has no contacts for red flags");
    }
    CallAssignment assignment =
        new CallAssignment(
            request.ref(),
            Epoch.FIRST,
            request.questionnaire(),
            catalogue
                .questionnaire(request)
                .orElseThrow(
                    () -> Failure.UNKNOWN_QUESTIONNAIRE.forGood("" + request.questionnaire())),
            request.rules(),
            catalogue
                .rules(request)
                .orElseThrow(() -> Failure.UNKNOWN_RULES.forGood("" + request.rules())),
            catalogue
                .words(request)
                .orElseThrow(
                    () ->
                        Failure.NO_WORDS.forGood(
                            request.language() + ", " + request.jurisdiction())),
            request.language(),
            request.subject(),
            contacts,
            CALL_DURATION_MAX,
            Optional.empty());
    int bytes = Wire.json(assignment).length;
    if (bytes > CallAssignment.BYTES_MAX) {
      throw Failure.ASSIGNMENT_TOO_LARGE.forGood(
          bytes + " bytes, at most " + CallAssignment.BYTES_MAX);
    }
    return assignment;
  }
}
