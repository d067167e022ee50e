package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.media.listen.Expectation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts prompts together: which words, and how to listen afterwards. */
final class Prompter {
  /** Stands for the questions that aren't of the questionnaire: they are answered by yes or no. */
  static final Item YES_OR_NO =
      new Item(
          new LinkId("yes-or-no"),
          ItemKind.BOOLEAN,
          "yes or no",
          true,
          EnableWhen.ALWAYS,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          List.of());

  private final InterviewPlan plan;

  Prompter(InterviewPlan plan) {
    this.plan = plan;
  }

  /** Fixed words, with nothing to fill in. */
  Line line(FixedPhrase phrase) {
    return Line.of(phrase, plan.words().text(phrase));
  }

  /** Words that want no answer. */
  void say(InterviewDraft draft, boolean interruptible, Line... lines) {
    draft.wants(new Directive.Say(List.of(lines), interruptible, Optional.empty()));
  }

  /** The last words of the call. */
  void sayGoodbye(InterviewDraft draft, FixedPhrase phrase, CallOutcome outcome, Line... before) {
    List<Line> lines = new ArrayList<>(List.of(before));
    lines.add(line(phrase));
    draft.go(new Stage.Ending(outcome));
    draft.wants(new Directive.Say(lines, false, Optional.empty()));
  }

  /** Asks what the stage has open, after the given words. */
  void ask(InterviewDraft draft, Line... before) {
    List<Line> lines = new ArrayList<>(List.of(before));
    switch (draft.stage) {
      case Stage.Disclosing() -> say(draft, false, line(FixedPhrase.DISCLOSURE));
      case Stage.Identifying() -> {
        lines.add(identityQuestion());
        listen(draft, lines, yesOrNo("identity", InterviewLimits.SILENCE));
      }
      case Stage.AskingConsent() -> {
        lines.add(line(FixedPhrase.CONSENT_QUESTION));
        draft.wants(new Directive.NoteConsentQuestion());
        listen(draft, lines, yesOrNo("consent", InterviewLimits.SILENCE));
      }
      case Stage.AskingRecording() -> {
        lines.add(line(FixedPhrase.RECORDING_QUESTION));
        listen(draft, lines, yesOrNo("recording", InterviewLimits.SILENCE));
      }
      case Stage.Asking(Item item) -> askItem(draft, lines, item);
      case Stage.Checking(Item item, Said _) -> askItem(draft, lines, item);
      case Stage.Confirming(Item item, AnswerValue value, Said _) -> {
        lines.add(readBack(item, value));
        listen(draft, lines, confirmation(item));
      }
      case Stage.ConfirmingDanger open -> {
        lines.add(dangerQuestion(open.asked().rule()));
        listen(draft, lines, yesOrNo("danger", InterviewLimits.DANGER_SILENCE));
      }
      case Stage.InDanger() -> {
        lines.add(line(FixedPhrase.STAY_ON_LINE));
        listen(draft, lines, dictation("in-danger", InterviewLimits.STAY_ON_LINE_EVERY));
      }
      case Stage.AwaitingCallee(),
          Stage.Warning(List<InterviewEvent> _),
          Stage.TakenOver(),
          Stage.Ending(CallOutcome _),
          Stage.Ended() -> {
        if (!lines.isEmpty()) {
          draft.wants(new Directive.Say(lines, true, Optional.empty()));
        }
      }
    }
  }

  /** The words that stand before the next question. */
  Line[] leadIn(Progress progress, Line... before) {
    List<Line> lines = new ArrayList<>(List.of(before));
    for (Item item : Interview.leadIn(plan.questionnaire(), progress)) {
      lines.add(Line.of(item.linkId(), item.text()));
    }
    return lines.toArray(Line[]::new);
  }

  private void askItem(InterviewDraft draft, List<Line> lines, Item item) {
    lines.add(Line.of(item.linkId(), plan.language().question(item)));
    listen(draft, lines, answer(draft, item));
  }

  private static void listen(InterviewDraft draft, List<Line> lines, Directive.Listen listening) {
    draft.wants(new Directive.Say(lines, true, Optional.of(listening)));
  }

  private Directive.Listen answer(InterviewDraft draft, Item item) {
    Optional<Item> before =
        draft.lastAnswered.flatMap(id -> Interview.item(plan.questionnaire(), id));
    return new Directive.Listen(
        item.linkId().value(),
        item,
        false,
        plan.language().answers(item, before),
        plan.language().endpointing(item),
        InterviewLimits.SILENCE);
  }

  private Directive.Listen confirmation(Item item) {
    return new Directive.Listen(
        item.linkId() + "/read-back",
        item,
        true,
        plan.language().confirmations(item),
        plan.language().endpointingConfirmation(),
        InterviewLimits.SILENCE);
  }

  private Directive.Listen yesOrNo(String name, Duration silence) {
    return new Directive.Listen(
        name,
        YES_OR_NO,
        false,
        plan.language().answers(YES_OR_NO, Optional.empty()),
        plan.language().endpointing(YES_OR_NO),
        silence);
  }

  private static Directive.Listen dictation(String name, Duration silence) {
    return new Directive.Listen(
        name, YES_OR_NO, false, new Expectation.Dictation(), InterviewLimits.YES_OR_NO, silence);
  }

  private Line identityQuestion() {
    return Line.personal(
        FixedPhrase.IDENTITY_QUESTION,
        plan.words().text(FixedPhrase.IDENTITY_QUESTION, "name", plan.spokenName()));
  }

  private Line readBack(Item item, AnswerValue value) {
    return Line.personal(
        FixedPhrase.READ_BACK,
        plan.words().text(FixedPhrase.READ_BACK, "value", plan.language().spoken(item, value)));
  }

  private Line dangerQuestion(String rule) {
    String concern =
        plan.rules().phrases().stream()
            .filter(phrases -> phrases.id().equals(rule))
            .map(PhraseRule::concern)
            .findFirst()
            .orElse("an emergency");
    return Line.of(
        FixedPhrase.DANGER_QUESTION,
        plan.words().text(FixedPhrase.DANGER_QUESTION, "concern", concern));
  }
}
