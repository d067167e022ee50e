package dev.intakeline.contracts.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.intakeline.contracts.safety.FixedPhrase;

/**
 * What the durable plane wants of a running call. Each carries what makes it harmless when
 * repeated.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(
      value = CallCommand.EscalationAcknowledged.class,
      name = "escalation-acknowledged"),
  @JsonSubTypes.Type(
      value = CallCommand.EscalationUnanswered.class,
      name = "escalation-unanswered"),
  @JsonSubTypes.Type(value = CallCommand.TakeOver.class, name = "take-over"),
  @JsonSubTypes.Type(value = CallCommand.Say.class, name = "say"),
  @JsonSubTypes.Type(value = CallCommand.Transfer.class, name = "transfer"),
  @JsonSubTypes.Type(value = CallCommand.End.class, name = "end")
})
public sealed interface CallCommand {
  /** Unique within the call; a worker obeys each id once. */
  String id();

  /** A human has taken note of the red flag; the caller is told so. */
  record EscalationAcknowledged(String id) implements CallCommand {}

  /** Nobody acknowledged the red flag; the caller is told to call the emergency number. */
  record EscalationUnanswered(String id) implements CallCommand {}

  /** A human joins the room; the agent says so and falls silent. */
  record TakeOver(String id) implements CallCommand {}

  /** Say fixed words at the next pause. */
  record Say(String id, FixedPhrase phrase) implements CallCommand {}

  /** Pass the callee on to a human. */
  record Transfer(String id) implements CallCommand {}

  /** End the call politely with this outcome. */
  record End(String id, CallOutcome outcome) implements CallCommand {}
}
