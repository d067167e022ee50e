package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.safety.FixedPhrase;
import java.util.Optional;

/**
 * Which events give way to a danger, which leave its question behind, which end a turn, and which
 * come too late.
 */
final class Precedence {
  private Precedence() {}

  /**
   * Whether it would have us say something else. Who can't speak any more can't wait for the words'
   * end.
   */
  static boolean interrupts(InterviewEvent event) {
    return switch (event) {
      case InterviewEvent.Commanded _, InterviewEvent.TimeIsUp _, InterviewEvent.Late _ -> true;
      case InterviewEvent.Broken(boolean canSpeak) -> canSpeak;
      case InterviewEvent.CalleeArrived _,
          InterviewEvent.Resumed _,
          InterviewEvent.CalleeLeft _,
          InterviewEvent.PromptDone _,
          InterviewEvent.Heard _,
          InterviewEvent.Overheard _,
          InterviewEvent.Early _,
          InterviewEvent.PartlyHeard _,
          InterviewEvent.Silence _,
          InterviewEvent.Keyed _,
          InterviewEvent.Checked _ ->
          false;
    };
  }

  /** Whether it would have us leave the question about a danger behind: that was no clear no. */
  static boolean leaves(InterviewDraft draft, InterviewEvent event) {
    return switch (event) {
      case InterviewEvent.Commanded(CallCommand command) ->
          !draft.obeyed.contains(command.id()) && Orders.divert(command);
      case InterviewEvent.TimeIsUp _, InterviewEvent.Broken _ -> true;
      // They settle the question themselves, or leave it open.
      case InterviewEvent.CalleeArrived _,
          InterviewEvent.Resumed _,
          InterviewEvent.CalleeLeft _,
          InterviewEvent.PromptDone _,
          InterviewEvent.Heard _,
          InterviewEvent.Overheard _,
          InterviewEvent.Early _,
          InterviewEvent.PartlyHeard _,
          InterviewEvent.Silence _,
          InterviewEvent.Keyed _,
          InterviewEvent.Checked _,
          InterviewEvent.Late _ ->
          false;
    };
  }

  /**
   * Whether the turn waits for what comes of it: nothing, then, is an answer too. Of what is heard
   * beside the turn nothing comes as a rule; the turn goes on waiting for what it waits for.
   */
  static boolean isTurn(InterviewEvent event) {
    return switch (event) {
      case InterviewEvent.Overheard _,
          InterviewEvent.Early _,
          InterviewEvent.PartlyHeard _,
          InterviewEvent.Commanded _,
          InterviewEvent.TimeIsUp _,
          InterviewEvent.Broken _ ->
          false;
      case InterviewEvent.CalleeArrived _,
          InterviewEvent.Resumed _,
          InterviewEvent.CalleeLeft _,
          InterviewEvent.PromptDone _,
          InterviewEvent.Heard _,
          InterviewEvent.Silence _,
          InterviewEvent.Keyed _,
          InterviewEvent.Checked _,
          InterviewEvent.Late _ ->
          true;
    };
  }

  /**
   * Whether the end of a prompt is told of a stage that is over meanwhile, by a danger or by the
   * goodbye: words said into its end were screened before it was told of.
   */
  static boolean isLate(Stage stage, Optional<FixedPhrase> last) {
    boolean ourDelay = last.equals(Optional.of(FixedPhrase.ONE_MOMENT));
    boolean leadsOn =
        last.equals(Optional.of(FixedPhrase.DISCLOSURE))
            || last.equals(Optional.of(FixedPhrase.STEER_BACK));
    return switch (stage) {
      case Stage.Warning _ -> !last.equals(Optional.of(FixedPhrase.DANGER_WORDS));
      case Stage.ConfirmingDanger open ->
          !ourDelay && (open.before() instanceof Stage.Ending || leadsOn);
      case Stage.Ending _ -> ourDelay || leadsOn;
      case Stage.AwaitingCallee _,
          Stage.Disclosing _,
          Stage.Identifying _,
          Stage.AskingConsent _,
          Stage.AskingRecording _,
          Stage.Asking _,
          Stage.Checking _,
          Stage.Confirming _,
          Stage.InDanger _,
          Stage.TakenOver _,
          Stage.HandingOver _,
          Stage.Ended _ ->
          false;
    };
  }
}
