package dev.intakeline.media.interview;

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
  private final ReadBack readBack;
  private final Opening opening;
  private final Orders orders;

  /** An interviewer for one call. */
  public Interviewer(InterviewPlan plan) {
    prompter = new Prompter(plan);
    danger = new Danger(plan, prompter);
    questions = new Questions(plan, prompter, danger);
    readBack = new ReadBack(plan, prompter, questions);
    opening = new Opening(plan, prompter, questions);
    orders = new Orders(prompter, danger);
  }

  /** The state after the event, and what is to be done about it. */
  public Step step(InterviewState state, InterviewEvent event) {
    if (state.stage() instanceof Stage.Ended) {
      return new Step(state, List.of());
    }
    InterviewDraft draft = new InterviewDraft(state);
    take(draft, event);
    if (!draft.reacts() && Precedence.isTurn(event)) {
      draft.wants(new Directive.Rest());
    }
    return new Step(draft.state(), draft.directives);
  }

  private void take(InterviewDraft draft, InterviewEvent event) {
    if (draft.stage instanceof Stage.ConfirmingDanger open && Precedence.leaves(draft, event)) {
      danger.confirmed(draft, open);
      draft.stage = new Stage.Warning(List.of(event));
      return;
    }
    if (draft.stage instanceof Stage.Warning warning && Precedence.interrupts(event)) {
      draft.stage = warning.and(event);
      return;
    }
    switch (event) {
      case InterviewEvent.CalleeArrived() -> {
        if (draft.stage instanceof Stage.AwaitingCallee) {
          opening.calleeArrived(draft);
        }
      }
      case InterviewEvent.Resumed() -> orders.resume(draft);
      case InterviewEvent.CalleeLeft() -> calleeLeft(draft);
      case InterviewEvent.PromptDone(var last) -> {
        if (!Precedence.isLate(draft.stage, last)) {
          promptDone(draft);
        }
      }
      case InterviewEvent.Heard(Said said, boolean tooLong) -> heard(draft, said, tooLong);
      case InterviewEvent.Overheard(Said said) -> overheard(draft, said);
      case InterviewEvent.Early early -> early(draft, early);
      case InterviewEvent.PartlyHeard(Said said) -> partlyHeard(draft, said);
      case InterviewEvent.Silence(int rung) -> silence(draft, rung);
      case InterviewEvent.Keyed keyed -> keyed(draft, keyed);
      case InterviewEvent.Checked(var verdict) -> {
        if (draft.stage instanceof Stage.Checking(Item item, Said said)) {
          questions.checked(draft, item, said, verdict);
        }
      }
      case InterviewEvent.Commanded(var command) -> orders.obey(draft, command);
      case InterviewEvent.TimeIsUp() -> orders.timeIsUp(draft);
      case InterviewEvent.Late() -> {
        if (!(draft.stage instanceof Stage.Ending)) {
          prompter.say(draft, true, prompter.fixed(FixedPhrase.ONE_MOMENT));
        }
      }
      case InterviewEvent.Broken _ -> orders.breakOff(draft);
    }
  }

  /** No key denies a danger: nobody was told which one means no, so none is a clear one. */
  private void keyed(InterviewDraft draft, InterviewEvent.Keyed event) {
    Said said = event.said();
    String keys = event.keys();
    if (event.early() && KeyedAnswer.settles(draft.stage)) {
      prompter.ask(draft);
      return;
    }
    switch (draft.stage) {
      case Stage.Asking(Item item) -> questions.keyed(draft, item, keys, said);
      case Stage.Confirming open -> readBack.keyed(draft, open, event);
      case Stage.Identifying() -> opening.identity(draft, said, KeyedAnswer.yesOrNo(keys));
      case Stage.AskingConsent() -> opening.consent(draft, said, KeyedAnswer.yesOrNo(keys));
      case Stage.AskingRecording() -> opening.recording(draft, said, KeyedAnswer.yesOrNo(keys));
      case Stage.ConfirmingDanger open -> danger.confirmed(draft, open);
      case Stage.AwaitingCallee _,
          Stage.Disclosing _,
          Stage.Checking _,
          Stage.Warning _,
          Stage.InDanger _,
          Stage.TakenOver _,
          Stage.HandingOver _,
          Stage.Ending _,
          Stage.Ended _ ->
          prompter.ask(draft);
    }
  }

  private void heard(InterviewDraft draft, Said said, boolean tooLong) {
    if (draft.stage instanceof Stage.ConfirmingDanger open) {
      answerToDanger(draft, open, said);
    } else if (danger.inWords(draft, said)) {
      stopForDanger(draft, said);
    } else if (draft.stage instanceof Stage.InDanger) {
      prompter.ask(draft);
    } else if (!(draft.stage instanceof Stage.Warning)
        && !danger.suspected(draft, said, Optional.of(said))) {
      reply(draft, said, tooLong);
    }
  }

  private void partlyHeard(InterviewDraft draft, Said said) {
    boolean ours = !(draft.stage instanceof Stage.TakenOver);
    if (ours && said.accepted() && danger.inPartialWords(draft, said)) {
      stopForDanger(draft, said);
    }
  }

  private void stopForDanger(InterviewDraft draft, Said said) {
    Stage before = draft.stage;
    danger.takeOver(draft);
    if (before instanceof Stage.Asking(Item item)) {
      questions.keep(draft, item, said);
    }
  }

  private void reply(InterviewDraft draft, Said said, boolean tooLong) {
    switch (draft.stage) {
      case Stage.Asking(Item item) when tooLong && item.kind() != ItemKind.TEXT ->
          questions.steerBack(draft, item, said);
      case Stage.Asking(Item item) -> questions.answer(draft, item, said);
      case Stage.Confirming open -> readBack.confirm(draft, open, said);
      case Stage.Identifying() -> opening.identity(draft, said, opening.reply(said));
      case Stage.AskingConsent() -> opening.consent(draft, said, opening.reply(said));
      case Stage.AskingRecording() -> opening.recording(draft, said, opening.reply(said));
      case Stage.Disclosing() -> opening.disclosed(draft);
      case Stage.Checking _,
          Stage.ConfirmingDanger _,
          Stage.Warning _,
          Stage.InDanger _,
          Stage.AwaitingCallee _,
          Stage.TakenOver _,
          Stage.HandingOver _,
          Stage.Ending _,
          Stage.Ended _ -> {}
    }
  }

  /** A clear no leads to the next suspicion or back to where the interview was. */
  private void answerToDanger(InterviewDraft draft, Stage.ConfirmingDanger open, Said said) {
    if (!danger.isDenied(draft, open, said)) {
      danger.confirmed(draft, open);
      return;
    }
    draft.wants(new Directive.Deny(open.asked().rule(), said.utterance()));
    Optional<Stage.ConfirmingDanger> next = open.next();
    if (next.isPresent()) {
      draft.go(next.get());
      prompter.ask(draft);
      return;
    }
    draft.go(open.before());
    if (draft.stage instanceof Stage.Ending) {
      // The goodbye was broken off for the question; nothing else would end the call.
      prompter.say(draft, false, prompter.fixed(FixedPhrase.ACKNOWLEDGE));
    } else if (open.reply().isPresent()) {
      reply(draft, open.reply().get(), false);
    } else {
      prompter.ask(draft);
    }
  }

  private void overheard(InterviewDraft draft, Said said) {
    switch (draft.stage) {
      case Stage.TakenOver _, Stage.Ended _ -> {}
      case Stage.ConfirmingDanger open -> danger.overheard(draft, open, said);
      case Stage.Warning _, Stage.InDanger _ -> {
        danger.inWords(draft, said);
        questions.keepWhole(draft, said);
      }
      case Stage.Confirming open -> {
        if (!screened(draft, said)) {
          readBack.overheard(draft, open, said);
        }
      }
      case Stage.AwaitingCallee _,
          Stage.Disclosing _,
          Stage.Identifying _,
          Stage.AskingConsent _,
          Stage.AskingRecording _,
          Stage.Asking _,
          Stage.Checking _,
          Stage.HandingOver _,
          Stage.Ending _ -> {
        boolean _ = screened(draft, said);
      }
    }
  }

  /** Whether something comes of words that are no answer. */
  private boolean screened(InterviewDraft draft, Said said) {
    if (danger.inWords(draft, said)) {
      danger.takeOver(draft);
      return true;
    }
    return danger.suspected(draft, said, Optional.empty());
  }

  private void early(InterviewDraft draft, InterviewEvent.Early event) {
    overheard(draft, event.said());
    if (!draft.reacts()) {
      earlyReply(draft, event.said(), event.tooLong());
    }
    if (!draft.reacts() && event.cutOff()) {
      prompter.ask(draft);
    }
  }

  /** No yes counts so early; who talks for too long answers nothing either. */
  private void earlyReply(InterviewDraft draft, Said said, boolean tooLong) {
    switch (draft.stage) {
      case Stage.ConfirmingDanger open -> {
        if (tooLong) {
          danger.confirmed(draft, open);
        }
      }
      case Stage.Asking(Item item) -> questions.early(draft, item, said, tooLong);
      case Stage.Identifying(), Stage.AskingConsent(), Stage.AskingRecording() ->
          opening.early(draft, said, tooLong);
      case Stage.Confirming open -> readBack.early(draft, open, said, tooLong);
      case Stage.Disclosing _,
          Stage.Checking _,
          Stage.Warning _,
          Stage.InDanger _,
          Stage.AwaitingCallee _,
          Stage.TakenOver _,
          Stage.HandingOver _,
          Stage.Ending _,
          Stage.Ended _ -> {}
    }
  }

  private void silence(InterviewDraft draft, int rung) {
    if (draft.stage instanceof Stage.ConfirmingDanger open) {
      danger.silence(draft, open);
    } else if (draft.stage instanceof Stage.InDanger) {
      danger.waitsInSilence(draft);
    } else if (draft.stage instanceof Stage.Warning) {
      // We speak ourselves.
    } else if (rung >= InterviewLimits.SILENCES_MAX) {
      prompter.sayGoodbye(draft, FixedPhrase.NO_RESPONSE_GOODBYE, CallOutcome.NO_RESPONSE);
    } else {
      FixedPhrase words = rung == 1 ? FixedPhrase.SILENCE_FIRST : FixedPhrase.SILENCE_SECOND;
      prompter.askOnceMore(draft, prompter.fixed(words));
    }
  }

  private void promptDone(InterviewDraft draft) {
    switch (draft.stage) {
      case Stage.Disclosing() -> opening.disclosed(draft);
      case Stage.Ending(CallOutcome outcome) -> end(draft, outcome);
      case Stage.Warning(List<InterviewEvent> waiting) -> warned(draft, waiting);
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
          Stage.HandingOver _,
          Stage.Ended _ ->
          prompter.ask(draft);
    }
  }

  private void warned(InterviewDraft draft, List<InterviewEvent> waiting) {
    draft.go(new Stage.InDanger());
    for (InterviewEvent event : waiting) {
      if (!(draft.stage instanceof Stage.Ending)) {
        take(draft, event);
      }
    }
    if (!draft.reacts()) {
      prompter.ask(draft);
    }
  }

  private void calleeLeft(InterviewDraft draft) {
    if (draft.stage instanceof Stage.ConfirmingDanger open) {
      danger.confirmed(draft, open);
      draft.directives.removeIf(Directive.Say.class::isInstance);
    }
    CallOutcome unsettled =
        draft.stage instanceof Stage.TakenOver ? CallOutcome.HANDED_OVER : CallOutcome.ABANDONED;
    end(draft, draft.state().settled().orElse(unsettled));
  }

  private static void end(InterviewDraft draft, CallOutcome outcome) {
    draft.go(new Stage.Ended());
    draft.wants(new Directive.End(outcome));
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
