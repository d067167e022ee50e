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
  void obey(Talk talk, CallCommand command) {
    if (!talk.obeyed.add(command.id())) {
      return;
    }
    talk.wants(new Directive.Obeyed(command));
    switch (command) {
      case CallCommand.EscalationAcknowledged _ ->
          escalated(talk, FixedPhrase.ESCALATION_ACKNOWLEDGED);
      case CallCommand.EscalationUnanswered _ -> escalated(talk, FixedPhrase.ESCALATION_UNANSWERED);
      case CallCommand.TakeOver _ -> {
        talk.go(new Stage.TakenOver());
        prompter.say(talk, false, prompter.line(FixedPhrase.TAKE_OVER));
      }
      case CallCommand.Say(String _, FixedPhrase phrase) ->
          prompter.say(talk, true, prompter.line(phrase));
      case CallCommand.Transfer _ ->
          prompter.sayGoodbye(talk, FixedPhrase.HANDOVER, CallOutcome.HANDED_OVER);
      case CallCommand.End(String _, CallOutcome outcome) -> cancel(talk, outcome);
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
  void resume(Talk talk) {
    switch (talk.stage) {
      case Stage.AwaitingCallee _, Stage.TakenOver _, Stage.Ended _ -> {}
      case Stage.Ending(CallOutcome outcome) -> talk.wants(new Directive.End(outcome));
      case Stage.Disclosing _ -> prompter.ask(talk);
      case Stage.Identifying _,
          Stage.AskingConsent _,
          Stage.AskingRecording _,
          Stage.Asking _,
          Stage.Checking _,
          Stage.Confirming _,
          Stage.ConfirmingDanger _ ->
          prompter.ask(talk, prompter.line(FixedPhrase.RESUMED));
      // Whether the host before could say them to their end is unknown.
      case Stage.Warning _, Stage.InDanger _ ->
          danger.warn(talk, prompter.line(FixedPhrase.RESUMED));
    }
  }

  /** Ends the call before everything was asked: its time is up. */
  void timeIsUp(Talk talk) {
    prompter.sayGoodbye(talk, FixedPhrase.TIME_IS_UP, settledOr(talk, CallOutcome.FAILED));
  }

  /**
   * Ends the call since something of ours is broken: perhaps the disk, on which what the call has
   * come to isn't then. An escalated one is with people by now.
   */
  void breakOff(Talk talk) {
    prompter.sayGoodbye(
        talk,
        FixedPhrase.TROUBLE_GOODBYE,
        talk.isInDanger() ? CallOutcome.ESCALATED : CallOutcome.FAILED);
  }

  /** What a call has come to stands, whatever breaks off its last words. */
  private static CallOutcome settledOr(Talk talk, CallOutcome outcome) {
    return talk.state().settled().orElse(outcome);
  }

  private void escalated(Talk talk, FixedPhrase words) {
    if (talk.isInDanger()) {
      prompter.sayGoodbye(talk, words, CallOutcome.ESCALATED);
    }
  }

  /**
   * A caller in danger is kept on the line, whoever wants the call to end: until a person has taken
   * note, nobody has, the caller leaves, or the call's time is up.
   */
  private void cancel(Talk talk, CallOutcome outcome) {
    if (talk.isInDanger()) {
      return;
    }
    if (talk.stage instanceof Stage.AwaitingCallee) {
      talk.go(new Stage.Ended());
      talk.wants(new Directive.End(outcome));
    } else {
      prompter.sayGoodbye(talk, FixedPhrase.CANCELLED_GOODBYE, settledOr(talk, outcome));
    }
  }
}
