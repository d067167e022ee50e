package dev.intakeline.contracts.escalation;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import java.time.Duration;
import java.util.List;

/**
 * A red flag to be handed to people.
 *
 * @param contacts in the order in which they are told
 * @param acknowledgeWithin how long each has
 * @param firstNotified whether the worker has told the first already
 */
public record EscalationOrder(
    CallRef call,
    RedFlag flag,
    List<Contact> contacts,
    Duration acknowledgeWithin,
    boolean firstNotified) {
  public EscalationOrder {
    contacts = List.copyOf(contacts);
    if (contacts.isEmpty()) {
      throw new IllegalArgumentException("An escalation needs at least one contact");
    }
  }

  /** The id of the flag's escalation workflow. */
  public String workflowId() {
    return workflowId(call, flag.id());
  }

  /** The id of a flag's escalation workflow. */
  public static String workflowId(CallRef call, FlagId flag) {
    return "escalation/" + call + "/" + flag;
  }
}
