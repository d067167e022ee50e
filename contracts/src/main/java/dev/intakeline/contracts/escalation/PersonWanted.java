package dev.intakeline.contracts.escalation;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;

/**
 * A caller was promised to be called back by a person, and somebody has to do it: the caller asked
 * for one, or the call broke.
 *
 * @param key the idempotency key
 * @param call the call in which it was promised
 * @param outcome how that call ended
 * @param contact who is told
 */
public record PersonWanted(String key, CallRef call, CallOutcome outcome, Contact contact)
    implements ContactMessage {

  /** The message for a contact; one for each call. */
  public static PersonWanted of(CallRef call, CallOutcome outcome, Contact contact) {
    return new PersonWanted(call + "/person-wanted/" + contact.id(), call, outcome, contact);
  }
}
