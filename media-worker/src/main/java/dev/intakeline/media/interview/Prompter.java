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
  PromptPart fixed(FixedPhrase phrase) {
    return PromptPart.of(phrase, plan.words().text(phrase));
  }

  /** Words that want no answer. */
  void say(InterviewDraft draft, boolean interruptible, PromptPart... parts) {
    draft.wants(new Directive.Say(List.of(parts), interruptible, Optional.empty()));
  }

  /** The last words of the call. */
  void sayGoodbye(
      InterviewDraft draft, FixedPhrase phrase, CallOutcome outcome, PromptPart... before) {
    List<PromptPart> parts = new ArrayList<>(List.of(before));
    parts.add(fixed(phrase));
    draft.go(new Stage.Ending(outcome));
    draft.wants(new Directive.Say(parts, false, Optional.empty()));
  }

  /** Asks what the stage has open, after the given words. */
  void ask(InterviewDraft draft, PromptPart... before) {
    ask(draft, draft.tries > 0 ? Asked.BEFORE : Asked.NEVER, before);
  }

  /**
   * Asks the same after words that a yes may be meant for: what comes into those answers the
   * question all the same, where no yes does. The caller knows what is asked, and may be slow.
   */
  void askOnceMore(InterviewDraft draft, PromptPart... before) {
    ask(draft, Asked.BEFORE_AND_AFTER_OTHER_WORDS, before);
  }

  private void ask(InterviewDraft draft, Asked asked, PromptPart... before) {
    List<PromptPart> parts = new ArrayList<>(List.of(before));
    switch (draft.stage) {
      case Stage.Disclosing() -> say(draft, false, fixed(FixedPhrase.DISCLOSURE));
      case Stage.Identifying() -> {
        parts.add(identityQuestion());
        listen(draft, parts, yesOrNo("identity", plan.silence(), news(asked, true, parts)));
      }
      case Stage.AskingConsent() -> {
        parts.add(fixed(FixedPhrase.CONSENT_QUESTION));
        draft.wants(new Directive.NoteConsentQuestion());
        listen(draft, parts, yesOrNo("consent", plan.silence(), ownNews(asked, parts)));
      }
      case Stage.AskingRecording() -> {
        parts.add(fixed(FixedPhrase.RECORDING_QUESTION));
        listen(draft, parts, yesOrNo("recording", plan.silence(), ownNews(asked, parts)));
      }
      case Stage.Asking(Item item) -> askItem(draft, asked, parts, item);
      case Stage.Checking(Item item, Said _) -> askItem(draft, asked, parts, item);
      case Stage.Confirming(Item item, AnswerValue value, Said _) -> {
        parts.add(readBack(item, value));
        boolean isNews = asked == Asked.BEFORE_AND_AFTER_OTHER_WORDS;
        listen(
            draft, parts, confirmation(item, isNews ? news(asked, true, parts) : Optional.empty()));
      }
      case Stage.ConfirmingDanger open -> {
        String concern = concern(open.asked().rule());
        String question = plan.words().text(FixedPhrase.DANGER_QUESTION, "concern", concern);
        parts.add(PromptPart.of(FixedPhrase.DANGER_QUESTION, question));
        // Heard to its end: a no said into it denies nothing, and is screened all the same.
        Duration unnamed = atLeast(length(parts) - question.length() + question.indexOf(concern));
        Directive.Listen listening =
            yesOrNo("danger", InterviewLimits.DANGER_SILENCE, Optional.of(unnamed));
        draft.wants(new Directive.Say(parts, false, Optional.of(listening)));
      }
      case Stage.InDanger() -> {
        parts.add(fixed(FixedPhrase.STAY_ON_LINE));
        listen(draft, parts, dictation("in-danger", InterviewLimits.STAY_ON_LINE_EVERY));
      }
      case Stage.HandingOver() ->
          sayGoodbye(draft, FixedPhrase.HANDOVER, CallOutcome.HANDED_OVER, before);
      case Stage.AwaitingCallee(),
          Stage.Warning(List<InterviewEvent> _),
          Stage.TakenOver(),
          Stage.Ending(CallOutcome _),
          Stage.Ended() -> {
        if (!parts.isEmpty()) {
          draft.wants(new Directive.Say(parts, true, Optional.empty()));
        }
      }
    }
  }

  /** The words that stand before the next question. */
  PromptPart[] leadIn(Progress progress, PromptPart... before) {
    List<PromptPart> parts = new ArrayList<>(List.of(before));
    for (Item item : Interview.leadIn(plan.questionnaire(), progress)) {
      parts.add(PromptPart.of(item.linkId(), item.text()));
    }
    return parts.toArray(PromptPart[]::new);
  }

  private void askItem(InterviewDraft draft, Asked asked, List<PromptPart> parts, Item item) {
    parts.add(PromptPart.of(item.linkId(), plan.language().question(item)));
    // Free text is whatever was said, a yes too.
    boolean byYes = item.kind() == ItemKind.BOOLEAN || item.kind() == ItemKind.TEXT;
    listen(draft, parts, answer(draft, item, news(asked, byYes, parts)));
  }

  private static void listen(
      InterviewDraft draft, List<PromptPart> parts, Directive.Listen listening) {
    draft.wants(new Directive.Say(parts, true, Optional.of(listening)));
  }

  /**
   * How long a question is news: nobody has begun to hear it before the parts that lead in to it
   * were said, or can answer it at once. Empty where it was asked before, but for those that a yes
   * answers after words that one may be meant for.
   */
  private static Optional<Duration> news(Asked asked, boolean byYes, List<PromptPart> parts) {
    return asked.isNews(byYes)
        ? Optional.of(atLeast(length(parts) - parts.getLast().text().length()))
        : Optional.empty();
  }

  /** Of our own questions, which tell late what they are about, half has to be heard as well. */
  private static Optional<Duration> ownNews(Asked asked, List<PromptPart> parts) {
    return asked.isNews(true)
        ? Optional.of(atLeast(length(parts) - parts.getLast().text().length() / 2))
        : Optional.empty();
  }

  private static int length(List<PromptPart> parts) {
    return parts.stream().mapToInt(part -> part.text().length()).sum();
  }

  private static Duration atLeast(int characters) {
    return InterviewLimits.REPLY_AT_LEAST.plus(
        InterviewLimits.CHARACTER_AT_LEAST.multipliedBy(characters));
  }

  private Directive.Listen answer(InterviewDraft draft, Item item, Optional<Duration> news) {
    Optional<Item> before =
        draft.lastAnswered.flatMap(id -> Interview.item(plan.questionnaire(), id));
    return new Directive.Listen(
        item.linkId().value(),
        item,
        false,
        plan.language().answers(item, before),
        plan.language().endpointing(item),
        plan.silence(),
        news);
  }

  private Directive.Listen confirmation(Item item, Optional<Duration> news) {
    return new Directive.Listen(
        item.linkId() + "/read-back",
        item,
        true,
        plan.language().confirmations(item),
        plan.language().endpointingConfirmation(),
        plan.silence(),
        news);
  }

  private Directive.Listen yesOrNo(String name, Duration silence, Optional<Duration> news) {
    return new Directive.Listen(
        name,
        YES_OR_NO,
        false,
        plan.language().answers(YES_OR_NO, Optional.empty()),
        plan.language().endpointing(YES_OR_NO),
        silence,
        news);
  }

  private static Directive.Listen dictation(String name, Duration silence) {
    return new Directive.Listen(
        name,
        YES_OR_NO,
        false,
        new Expectation.Dictation(),
        InterviewLimits.YES_OR_NO,
        silence,
        Optional.empty());
  }

  private PromptPart identityQuestion() {
    return PromptPart.personal(
        FixedPhrase.IDENTITY_QUESTION,
        plan.words().text(FixedPhrase.IDENTITY_QUESTION, "name", plan.spokenName()));
  }

  private PromptPart readBack(Item item, AnswerValue value) {
    return PromptPart.personal(
        FixedPhrase.READ_BACK,
        plan.words().text(FixedPhrase.READ_BACK, "value", plan.language().spoken(item, value)));
  }

  private String concern(String rule) {
    return plan.rules().phrases().stream()
        .filter(phrases -> phrases.id().equals(rule))
        .map(PhraseRule::concern)
        .findFirst()
        .orElse("an emergency");
  }

  /** What the caller knows of the question. */
  private enum Asked {
    NEVER,
    BEFORE,
    BEFORE_AND_AFTER_OTHER_WORDS;

    boolean isNews(boolean byYes) {
      return switch (this) {
        case NEVER -> true;
        case BEFORE -> false;
        case BEFORE_AND_AFTER_OTHER_WORDS -> byYes;
      };
    }
  }
}
