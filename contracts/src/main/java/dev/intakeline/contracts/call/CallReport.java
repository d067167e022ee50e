package dev.intakeline.contracts.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.safety.RedFlag;
import java.util.List;
import java.util.Optional;

/**
 * What the live plane tells the call's workflow, in order. A report may be sent again; the workflow
 * folds each once into its state, and decides nothing about the interview.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CallReport.AgentReady.class, name = "agent-ready"),
  @JsonSubTypes.Type(value = CallReport.CalleeVerdict.class, name = "callee-verdict"),
  @JsonSubTypes.Type(value = CallReport.Identity.class, name = "identity"),
  @JsonSubTypes.Type(value = CallReport.Consent.class, name = "consent"),
  @JsonSubTypes.Type(value = CallReport.TurnCommitted.class, name = "turn-committed"),
  @JsonSubTypes.Type(value = CallReport.FlagRaised.class, name = "flag-raised"),
  @JsonSubTypes.Type(value = CallReport.Degraded.class, name = "degraded"),
  @JsonSubTypes.Type(value = CallReport.Ended.class, name = "ended"),
  @JsonSubTypes.Type(value = CallReport.Recalled.class, name = "recalled")
})
public sealed interface CallReport {

  /**
   * The agent is in the room and can be heard.
   *
   * @param worker the hosting worker, to whose own task queue commands are sent
   */
  record AgentReady(WorkerId worker) implements CallReport {}

  /** Who or what answered. */
  record CalleeVerdict(Callee callee) implements CallReport {}

  /** Whether the right person is on the line. */
  record Identity(boolean confirmed) implements CallReport {}

  /** What the callee agreed to. */
  record Consent(boolean interview, boolean recording) implements CallReport {}

  /**
   * An answer that the journal holds.
   *
   * @param answer the item and what was answered
   * @param dropped answers that no longer count, since this one disabled their items
   */
  record TurnCommitted(GivenAnswer answer, List<LinkId> dropped) implements CallReport {
    public TurnCommitted {
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * A red flag fired.
   *
   * @param flag what was found
   * @param notifiedFirstContact whether the worker has told the first contact itself already
   */
  record FlagRaised(RedFlag flag, boolean notifiedFirstContact) implements CallReport {}

  /** The call goes on with less than it should have. */
  record Degraded(Degradation kind) implements CallReport {}

  /** The conversation is over. */
  record Ended(CallOutcome outcome, boolean recorded) implements CallReport {}

  /**
   * What the call's journal holds of the hosts before this one, some of which may never have been
   * told: it replaces what was. The first report of a host that goes on with a call.
   *
   * @param identity whether the right person is on the line, once that was decided
   * @param consent what the callee agreed to, once that was decided
   * @param answers those that count, in the order in which they were first given
   */
  record Recalled(Optional<Boolean> identity, Optional<Consent> consent, List<GivenAnswer> answers)
      implements CallReport {
    public Recalled {
      answers = List.copyOf(answers);
    }
  }
}
