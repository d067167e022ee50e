package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallCommand;

/** Which events give way to a danger, which leave its question behind, and which end a turn. */
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
}
