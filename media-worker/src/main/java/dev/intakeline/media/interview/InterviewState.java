package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Progress;
import java.util.Optional;
import java.util.Set;

/**
 * All that the interviewer remembers.
 *
 * @param stage where it is
 * @param progress the answers that count
 * @param tries how often the open question was asked
 * @param lastAnswered the question before, to which a correction belongs
 * @param flags the number of the red flag that was raised last
 * @param raised the rules that have raised one; a rule does so once in a call
 * @param armed the rules that partial words have pointed to, each with its utterance
 * @param waits how often the caller in danger was silent, and told to stay on the line
 * @param obeyed the commands obeyed, by id
 */
public record InterviewState(
    Stage stage,
    Progress progress,
    int tries,
    Optional<LinkId> lastAnswered,
    int flags,
    Set<String> raised,
    Set<String> armed,
    int waits,
    Set<String> obeyed) {
  /** A call that nobody has answered yet. */
  public static final InterviewState INITIAL =
      new InterviewState(
          new Stage.AwaitingCallee(),
          Progress.NONE,
          0,
          Optional.empty(),
          0,
          Set.of(),
          Set.of(),
          0,
          Set.of());

  /**
   * How the call ends, where nothing but last words or people's help can follow: whoever breaks
   * those off doesn't change what the call came to.
   */
  public Optional<CallOutcome> settled() {
    return switch (stage) {
      case Stage.Ending(CallOutcome outcome) -> Optional.of(outcome);
      case Stage.HandingOver _ -> Optional.of(CallOutcome.HANDED_OVER);
      case Stage.Warning _, Stage.InDanger _ -> Optional.of(CallOutcome.ESCALATED);
      case Stage.AwaitingCallee _,
          Stage.Disclosing _,
          Stage.Identifying _,
          Stage.AskingConsent _,
          Stage.AskingRecording _,
          Stage.Asking _,
          Stage.Checking _,
          Stage.Confirming _,
          Stage.ConfirmingDanger _,
          Stage.TakenOver _,
          Stage.Ended _ ->
          Optional.empty();
    };
  }

  /** Takes its own copies. */
  public InterviewState {
    raised = Set.copyOf(raised);
    armed = Set.copyOf(armed);
    obeyed = Set.copyOf(obeyed);
  }
}
