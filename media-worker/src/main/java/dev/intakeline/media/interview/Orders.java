package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.safety.FixedPhrase;

/** What others want of the conversation: the durable plane, the clock, a host that takes over. */
final class Orders {
  private final Prompter prompter;
  private final Danger danger;

  Orders(Prompter prompter, Danger danger) {
    this.prompter = prompter;
    this.danger = danger;
  }

  /** Obeys a command, once. */
  void obey(InterviewDraft draft, CallCommand command) {
    if (!draft.obeyed.add(command.id())) {
      return;
    }
    draft.wants(new Directive.Obeyed(command));
    switch (command) {
      case CallCommand.EscalationAcknowledged _ ->
          escalated(draft, FixedPhrase.ESCALATION_ACKNOWLEDGED);
      case CallCommand.EscalationUnanswered _ ->
          escalated(draft, FixedPhrase.ESCALATION_UNANSWERED);
      case CallCommand.TakeOver _ -> {
        draft.go(new Stage.TakenOver());
        prompter.say(draft, false, prompter.fixed(FixedPhrase.TAKE_OVER));
      }
      // Last words are heard to their end.
      case CallCommand.Say _ when draft.stage instanceof Stage.Ending -> {}
      case CallCommand.Say(String _, FixedPhrase phrase) ->
          prompter.say(draft, true, prompter.fixed(phrase));
      case CallCommand.Transfer _ ->
          prompter.sayGoodbye(draft, FixedPhrase.HANDOVER, CallOutcome.HANDED_OVER);
      case CallCommand.End(String _, CallOutcome outcome) -> cancel(draft, outcome);
    }
  }

  /** Whether the command ends our part of the conversation. */
  static boolean divert(CallCommand command) {
    return switch (command) {
      case CallCommand.TakeOver _, CallCommand.Transfer _, CallCommand.End _ -> true;
      case CallCommand.EscalationAcknowledged _,
          CallCommand.EscalationUnanswered _,
          CallCommand.Say _ ->
          false;
    };
  }

  /** Goes on where the host before stood. */
  void resume(InterviewDraft draft) {
    switch (draft.stage) {
      case Stage.AwaitingCallee _, Stage.TakenOver _, Stage.Ended _ -> {}
      case Stage.Ending(CallOutcome outcome) -> draft.wants(new Directive.End(outcome));
      case Stage.Disclosing _ -> prompter.ask(draft);
      case Stage.Identifying _,
          Stage.AskingConsent _,
          Stage.AskingRecording _,
          Stage.Asking _,
          Stage.Checking _,
          Stage.Confirming _,
          Stage.ConfirmingDanger _,
          Stage.HandingOver _ ->
          prompter.askOnceMore(draft, prompter.fixed(FixedPhrase.RESUMED));
      // Whether the host before could say them to their end is unknown.
      case Stage.Warning _, Stage.InDanger _ ->
          danger.warn(draft, prompter.fixed(FixedPhrase.RESUMED));
    }
  }

  /** Ends the call: its time is up. Who is in danger then was not reached by anybody. */
  void timeIsUp(InterviewDraft draft) {
    if (draft.isInDanger()) {
      prompter.sayGoodbye(draft, FixedPhrase.ESCALATION_UNANSWERED, CallOutcome.ESCALATED);
    } else {
      end(draft, CallOutcome.FAILED);
    }
  }

  /** The workflow has people called back whose call has failed or was handed over: so we say. */
  private void end(InterviewDraft draft, CallOutcome wanted) {
    CallOutcome outcome = settledOr(draft, wanted);
    FixedPhrase goodbye =
        switch (outcome) {
          case FAILED -> FixedPhrase.TIME_IS_UP;
          case HANDED_OVER -> FixedPhrase.HANDOVER;
          default -> FixedPhrase.CANCELLED_GOODBYE;
        };
    prompter.sayGoodbye(draft, goodbye, outcome);
  }

  /**
   * Ends the call since something of ours is broken: perhaps the disk, on which what the call has
   * come to isn't then. An escalated one is with people by now.
   */
  void breakOff(InterviewDraft draft) {
    prompter.sayGoodbye(
        draft,
        FixedPhrase.TROUBLE_GOODBYE,
        draft.isInDanger() ? CallOutcome.ESCALATED : CallOutcome.FAILED);
  }

  /** What a call has come to stands, whatever breaks off its last words. */
  private static CallOutcome settledOr(InterviewDraft draft, CallOutcome outcome) {
    return draft.state().settled().orElse(outcome);
  }

  private void escalated(InterviewDraft draft, FixedPhrase words) {
    if (draft.isInDanger()) {
      prompter.sayGoodbye(draft, words, CallOutcome.ESCALATED);
    }
  }

  /**
   * A caller in danger is kept on the line, whoever wants the call to end: until a person has taken
   * note, nobody has, the caller leaves, or the call's time is up.
   */
  private void cancel(InterviewDraft draft, CallOutcome outcome) {
    if (draft.isInDanger()) {
      return;
    }
    if (draft.stage instanceof Stage.AwaitingCallee) {
      draft.go(new Stage.Ended());
      draft.wants(new Directive.End(outcome));
    } else {
      end(draft, outcome);
    }
  }
}
