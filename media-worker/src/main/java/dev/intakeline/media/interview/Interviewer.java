package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.safety.FixedPhrase;
import java.util.List;
import java.util.Optional;

/**
 * Holds the interview by rules, without a model. A pure function: the same events lead to the same
 * words, whenever and wherever they are played back. Every word of the caller is screened for
 * danger before it is looked at as an answer.
 */
public final class Interviewer {
  private final Prompter prompter;
  private final Danger danger;
  private final Questions questions;
  private final Opening opening;
  private final Orders orders;

  /** An interviewer for one call. */
  public Interviewer(InterviewPlan plan) {
    prompter = new Prompter(plan);
    danger = new Danger(plan, prompter);
    questions = new Questions(plan, prompter, danger);
    opening = new Opening(plan, prompter, questions);
    orders = new Orders(prompter, danger);
  }

  /** The state after the event, and what is to be done about it. */
  public Step step(InterviewState state, InterviewEvent event) {
    if (state.stage() instanceof Stage.Ended) {
      return new Step(state, List.of());
    }
    Talk talk = new Talk(state);
    take(talk, event);
    if (!talk.reacts()) {
      talk.wants(new Directive.Rest());
    }
    return new Step(talk.state(), talk.directives);
  }

  private void take(Talk talk, InterviewEvent event) {
    if (talk.stage instanceof Stage.ConfirmingDanger open && leaves(talk, event)) {
      danger.confirmed(talk, open);
      talk.stage = new Stage.Warning(List.of(event));
      return;
    }
    if (talk.stage instanceof Stage.Warning warning && interrupts(event)) {
      talk.stage = warning.and(event);
      return;
    }
    switch (event) {
      case InterviewEvent.CalleeArrived() -> {
        if (talk.stage instanceof Stage.AwaitingCallee) {
          opening.calleeArrived(talk);
        }
      }
      case InterviewEvent.Resumed() -> orders.resume(talk);
      case InterviewEvent.CalleeLeft() -> calleeLeft(talk);
      case InterviewEvent.PromptDone() -> promptDone(talk);
      case InterviewEvent.Heard(Said said, boolean tooLong) -> heard(talk, said, tooLong);
      case InterviewEvent.Overheard(Said said) -> overheard(talk, said);
      case InterviewEvent.PartlyHeard(Said said) -> partlyHeard(talk, said);
      case InterviewEvent.Silence(int rung) -> silence(talk, rung);
      case InterviewEvent.Keyed(String keys, Said said) -> keyed(talk, keys, said);
      case InterviewEvent.Checked(var verdict) -> {
        if (talk.stage instanceof Stage.Checking(Item item, Said said)) {
          questions.checked(talk, item, said, verdict);
        }
      }
      case InterviewEvent.Commanded(var command) -> orders.obey(talk, command);
      case InterviewEvent.TimeIsUp() -> orders.timeIsUp(talk);
      case InterviewEvent.Late() -> prompter.say(talk, true, prompter.line(FixedPhrase.ONE_MOMENT));
      case InterviewEvent.Broken _ -> orders.breakOff(talk);
    }
  }

  /**
   * Whether it would have us say something else. Who can't speak any more can't wait for the words'
   * end.
   */
  private static boolean interrupts(InterviewEvent event) {
    return switch (event) {
      case InterviewEvent.Commanded _, InterviewEvent.TimeIsUp _, InterviewEvent.Late _ -> true;
      case InterviewEvent.Broken(boolean canSpeak) -> canSpeak;
      case InterviewEvent.CalleeArrived _,
          InterviewEvent.Resumed _,
          InterviewEvent.CalleeLeft _,
          InterviewEvent.PromptDone _,
          InterviewEvent.Heard _,
          InterviewEvent.Overheard _,
          InterviewEvent.PartlyHeard _,
          InterviewEvent.Silence _,
          InterviewEvent.Keyed _,
          InterviewEvent.Checked _ ->
          false;
    };
  }

  /** Whether it would have us leave the question about a danger behind: that was no clear no. */
  private static boolean leaves(Talk talk, InterviewEvent event) {
    return switch (event) {
      case InterviewEvent.Commanded(CallCommand command) ->
          !talk.obeyed.contains(command.id()) && Orders.divert(command);
      case InterviewEvent.TimeIsUp _, InterviewEvent.Broken _ -> true;
      // They settle the question themselves, or leave it open.
      case InterviewEvent.CalleeArrived _,
          InterviewEvent.Resumed _,
          InterviewEvent.CalleeLeft _,
          InterviewEvent.PromptDone _,
          InterviewEvent.Heard _,
          InterviewEvent.Overheard _,
          InterviewEvent.PartlyHeard _,
          InterviewEvent.Silence _,
          InterviewEvent.Keyed _,
          InterviewEvent.Checked _,
          InterviewEvent.Late _ ->
          false;
    };
  }

  /** A danger is never denied by keys: nobody was told which one means no. */
  private void keyed(Talk talk, String keys, Said said) {
    switch (talk.stage) {
      case Stage.Asking(Item item) -> questions.keyed(talk, item, keys, said);
      case Stage.Confirming open -> questions.confirm(talk, open, said, KeyedAnswer.yesOrNo(keys));
      case Stage.Identifying() -> opening.identity(talk, said, KeyedAnswer.yesOrNo(keys));
      case Stage.AskingConsent() -> opening.consent(talk, said, KeyedAnswer.yesOrNo(keys));
      case Stage.AskingRecording() -> opening.recording(talk, said, KeyedAnswer.yesOrNo(keys));
      case Stage.AwaitingCallee _,
          Stage.Disclosing _,
          Stage.Checking _,
          Stage.ConfirmingDanger _,
          Stage.Warning _,
          Stage.InDanger _,
          Stage.TakenOver _,
          Stage.Ending _,
          Stage.Ended _ ->
          prompter.ask(talk);
    }
  }

  private void heard(Talk talk, Said said, boolean tooLong) {
    if (talk.stage instanceof Stage.ConfirmingDanger open) {
      answerToDanger(talk, open, said);
    } else if (danger.inWords(talk, said)) {
      stopForDanger(talk, said);
    } else if (talk.stage instanceof Stage.InDanger) {
      danger.stayOnLine(talk);
    } else if (!(talk.stage instanceof Stage.Warning)
        && !danger.suspected(talk, said, Optional.of(said))) {
      reply(talk, said, tooLong);
    }
  }

  private void partlyHeard(Talk talk, Said said) {
    boolean ours = !(talk.stage instanceof Stage.TakenOver);
    if (ours && said.accepted() && danger.inPartialWords(talk, said)) {
      stopForDanger(talk, said);
    }
  }

  private void stopForDanger(Talk talk, Said said) {
    Stage before = talk.stage;
    danger.takeOver(talk);
    if (before instanceof Stage.Asking(Item item)) {
      questions.keep(talk, item, said);
    }
  }

  private void reply(Talk talk, Said said, boolean tooLong) {
    switch (talk.stage) {
      case Stage.Asking(Item item) when tooLong && item.kind() != ItemKind.TEXT ->
          prompter.say(talk, false, prompter.line(FixedPhrase.STEER_BACK));
      case Stage.Asking(Item item) -> questions.answer(talk, item, said);
      case Stage.Confirming open -> questions.confirm(talk, open, said);
      case Stage.Identifying() -> opening.identity(talk, said, opening.reply(said));
      case Stage.AskingConsent() -> opening.consent(talk, said, opening.reply(said));
      case Stage.AskingRecording() -> opening.recording(talk, said, opening.reply(said));
      case Stage.Disclosing() -> opening.disclosed(talk);
      case Stage.Checking _,
          Stage.ConfirmingDanger _,
          Stage.Warning _,
          Stage.InDanger _,
          Stage.AwaitingCallee _,
          Stage.TakenOver _,
          Stage.Ending _,
          Stage.Ended _ -> {}
    }
  }

  /** A clear no leads to the next suspicion or back to where the interview was. */
  private void answerToDanger(Talk talk, Stage.ConfirmingDanger open, Said said) {
    if (!danger.isDenied(talk, open, said)) {
      danger.confirmed(talk, open);
      return;
    }
    talk.wants(new Directive.Deny(open.asked().rule(), said.utterance()));
    Optional<Stage.ConfirmingDanger> next = open.next();
    if (next.isPresent()) {
      talk.go(next.get());
      prompter.ask(talk);
      return;
    }
    talk.go(open.before());
    if (talk.stage instanceof Stage.Ending) {
      // The goodbye was broken off for the question; nothing else would end the call.
      prompter.say(talk, false, prompter.line(FixedPhrase.ACKNOWLEDGE));
    } else if (open.reply().isPresent()) {
      reply(talk, open.reply().get(), false);
    } else {
      prompter.ask(talk);
    }
  }

  private void overheard(Talk talk, Said said) {
    switch (talk.stage) {
      case Stage.TakenOver _, Stage.Ended _ -> {}
      case Stage.ConfirmingDanger open -> danger.overheard(talk, open, said);
      case Stage.Warning _, Stage.InDanger _ -> danger.inWords(talk, said);
      case Stage.AwaitingCallee _,
          Stage.Disclosing _,
          Stage.Identifying _,
          Stage.AskingConsent _,
          Stage.AskingRecording _,
          Stage.Asking _,
          Stage.Checking _,
          Stage.Confirming _,
          Stage.Ending _ -> {
        if (danger.inWords(talk, said)) {
          danger.takeOver(talk);
        } else {
          danger.suspected(talk, said, Optional.empty());
        }
      }
    }
  }

  private void silence(Talk talk, int rung) {
    if (talk.stage instanceof Stage.ConfirmingDanger open) {
      danger.confirmed(talk, open);
    } else if (talk.stage instanceof Stage.InDanger) {
      danger.stayOnLine(talk);
    } else if (talk.stage instanceof Stage.Warning) {
      // We speak ourselves.
    } else if (rung >= InterviewLimits.SILENCES_MAX) {
      prompter.sayGoodbye(talk, FixedPhrase.NO_RESPONSE_GOODBYE, CallOutcome.NO_RESPONSE);
    } else {
      FixedPhrase words = rung == 1 ? FixedPhrase.SILENCE_FIRST : FixedPhrase.SILENCE_SECOND;
      prompter.ask(talk, prompter.line(words));
    }
  }

  private void promptDone(Talk talk) {
    switch (talk.stage) {
      case Stage.Disclosing() -> opening.disclosed(talk);
      case Stage.Ending(CallOutcome outcome) -> end(talk, outcome);
      case Stage.Warning(List<InterviewEvent> waiting) -> warned(talk, waiting);
      case Stage.AwaitingCallee _,
          Stage.Identifying _,
          Stage.AskingConsent _,
          Stage.AskingRecording _,
          Stage.Asking _,
          Stage.Checking _,
          Stage.Confirming _,
          Stage.ConfirmingDanger _,
          Stage.InDanger _,
          Stage.TakenOver _,
          Stage.Ended _ ->
          prompter.ask(talk);
    }
  }

  private void warned(Talk talk, List<InterviewEvent> waiting) {
    talk.go(new Stage.InDanger());
    for (InterviewEvent event : waiting) {
      if (!(talk.stage instanceof Stage.Ending)) {
        take(talk, event);
      }
    }
    if (!talk.reacts()) {
      prompter.ask(talk);
    }
  }

  private void calleeLeft(Talk talk) {
    if (talk.stage instanceof Stage.ConfirmingDanger open) {
      danger.confirmed(talk, open);
      talk.directives.removeIf(Directive.Say.class::isInstance);
    }
    CallOutcome unsettled =
        talk.stage instanceof Stage.TakenOver ? CallOutcome.HANDED_OVER : CallOutcome.ABANDONED;
    end(talk, talk.state().settled().orElse(unsettled));
  }

  private static void end(Talk talk, CallOutcome outcome) {
    talk.go(new Stage.Ended());
    talk.wants(new Directive.End(outcome));
  }

  /**
   * What an event led to.
   *
   * @param directives to be done in this order
   */
  public record Step(InterviewState state, List<Directive> directives) {
    /** Takes its own copy of the directives. */
    public Step {
      directives = List.copyOf(directives);
    }
  }
}
