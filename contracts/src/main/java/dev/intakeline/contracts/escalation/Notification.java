package dev.intakeline.contracts.escalation;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;

/**
 * What a contact is told of a red flag: that there is an emergency, in which call, by which rule;
 * not what was said.
 *
 * @param key the idempotency key: the same notification may be sent by the worker and by the
 *     workflow, a receiver counts it once
 * @param call the call that it was raised in
 * @param flag its name in the call
 * @param rule the rule that found it
 * @param severity how much it matters
 * @param contact who is told
 */
public record Notification(
    String key, CallRef call, FlagId flag, String rule, Severity severity, Contact contact)
    implements ContactMessage {

  /** The key under which whoever is first tells a contact of a flag. */
  public static Notification of(CallRef call, RedFlag flag, Contact contact) {
    return new Notification(
        call + "/" + flag.id() + "/" + contact.id(),
        call,
        flag.id(),
        flag.rule(),
        flag.severity(),
        contact);
  }
}
