package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.safety.Finding;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.RedFlagScreen;
import dev.intakeline.contracts.safety.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Red flags: found in words and answers, confirmed where only the spotter heard them. */
final class Danger {
  /** Words up to so many letters say nothing of what a question is about. */
  private static final int SMALL_WORD = 3;

  private final InterviewPlan plan;
  private final Prompter prompter;
  private final RedFlagScreen screen;

  Danger(InterviewPlan plan, Prompter prompter) {
    this.plan = plan;
    this.prompter = prompter;
    this.screen = RedFlagScreen.of(plan.rules());
  }

  /**
   * Screens words. Words that the recogniser's gate refused are a guess: they raise a flag only
   * where the spotter heard the same danger, else they are one more suspicion.
   *
   * @return whether a critical red flag fired; {@link #takeOver} follows
   */
  boolean inWords(InterviewDraft draft, Said said) {
    boolean critical = false;
    for (Finding finding : screen.inWords(said.text())) {
      if (said.accepted() || isSpotted(said, finding.rule())) {
        critical |= raise(draft, finding, RedFlag.Source.TRANSCRIPT, said);
      }
    }
    return critical;
  }

  /**
   * Screens words that go on: a rule that holds for two looks in a row fires before the end.
   *
   * @return whether a critical red flag fired; {@link #takeOver} follows
   */
  boolean inPartialWords(InterviewDraft draft, Said said) {
    boolean critical = false;
    for (Finding finding : screen.inWords(said.text())) {
      if (draft.raised.contains(finding.rule()) || finding.severity() != Severity.CRITICAL) {
        continue;
      }
      if (draft.armed.add(said.utterance() + "/" + finding.rule())) {
        draft.wants(new Directive.Arm(finding.rule(), said.utterance()));
      } else {
        critical |= raise(draft, finding, RedFlag.Source.TRANSCRIPT, said);
      }
    }
    return critical;
  }

  /**
   * Screens an answer that is about to count.
   *
   * @return whether a critical red flag fired and took the conversation over
   */
  boolean inAnswer(InterviewDraft draft, GivenAnswer given, Said said) {
    boolean critical = false;
    for (Finding finding : screen.inAnswer(plan.questionnaire(), given)) {
      critical |= raise(draft, finding, RedFlag.Source.ANSWER, said);
    }
    if (critical) {
      takeOver(draft);
    }
    return critical;
  }

  /**
   * Asks the one question where the spotter alone heard danger that matters.
   *
   * @param reply the words, where they are a reply to what is open
   * @return whether it is asked now
   */
  boolean suspected(InterviewDraft draft, Said said, Optional<Said> reply) {
    List<Suspicion> found = suspicions(draft, said);
    if (found.isEmpty()) {
      return false;
    }
    found.forEach(suspicion -> draft.wants(new Directive.Suspect(suspicion)));
    draft.go(new Stage.ConfirmingDanger(found, reply, draft.stage, false));
    prompter.ask(draft);
    return true;
  }

  /**
   * Screens words that are no answer to the danger question. What it asks about already is no news:
   * it may be the question's own echo.
   */
  void overheard(InterviewDraft draft, Stage.ConfirmingDanger open, Said said) {
    boolean critical = false;
    for (Finding finding : screen.inWords(said.text())) {
      boolean sure = said.accepted() || isSpotted(said, finding.rule());
      if (sure && !finding.rule().equals(open.asked().rule())) {
        critical |= raise(draft, finding, RedFlag.Source.TRANSCRIPT, said);
      }
    }
    if (critical) {
      confirmed(draft, open);
      return;
    }
    List<String> known = open.suspicions().stream().map(Suspicion::rule).toList();
    List<Suspicion> more =
        suspicions(draft, said).stream().filter(found -> !known.contains(found.rule())).toList();
    more.forEach(suspicion -> draft.wants(new Directive.Suspect(suspicion)));
    Stage.ConfirmingDanger still = open.and(more);
    draft.stage = isHarmless(open, said) ? still.spokenInto() : still;
  }

  /** Words that were understood, and neither say yes nor name a danger. */
  private boolean isHarmless(Stage.ConfirmingDanger open, Said said) {
    return said.accepted() && !said.text().isBlank() && !saysYes(said) && namesNone(open, said);
  }

  /**
   * Who says nothing to the question may not be able to. Who has just said something harmless into
   * it is: they may have denied it before its end, and are asked once more.
   */
  void silence(InterviewDraft draft, Stage.ConfirmingDanger open) {
    if (open.isSpokenInto() && draft.tries == 0) {
      draft.tries++;
      prompter.ask(draft);
    } else {
      confirmed(draft, open);
    }
  }

  /**
   * Whether the words are a clear no to the danger question; anything else is a yes. Who names a
   * danger beside the no, by words that the rules find or by a phrase that the spotter hears, has
   * not clearly denied it. The spotter can't tell "no chest pain" from "chest pain": what it hears
   * of the question's own words doesn't count.
   */
  boolean isDenied(InterviewDraft draft, Stage.ConfirmingDanger open, Said said) {
    inWords(draft, said);
    return said.accepted() && yesOrNo(said).map(yes -> !yes).orElse(false) && namesNone(open, said);
  }

  private boolean namesNone(Stage.ConfirmingDanger open, Said said) {
    return screen.inWords(said.text()).isEmpty()
        && said.spotted().stream().allMatch(phrase -> isOfTheQuestion(open, phrase));
  }

  private boolean saysYes(Said said) {
    return yesOrNo(said).orElse(false);
  }

  private Optional<Boolean> yesOrNo(Said said) {
    return plan.language().understand(Prompter.YES_OR_NO, Optional.empty(), said.text())
            instanceof Reply.Value(AnswerValue.BooleanAnswer(boolean yes), boolean _)
        ? Optional.of(yes)
        : Optional.empty();
  }

  private boolean isOfTheQuestion(Stage.ConfirmingDanger open, String phrase) {
    List<String> words = List.of(phrase.split(" "));
    return ruleOf(phrase)
        .filter(rule -> rule.id().equals(open.asked().rule()))
        .flatMap(rule -> Stream.of(rule.concern().split(" ")))
        .anyMatch(word -> word.length() > SMALL_WORD && words.contains(word));
  }

  /** Of each critical rule that hasn't raised a flag: what the spotter heard, what was a guess. */
  private List<Suspicion> suspicions(InterviewDraft draft, Said said) {
    Stream<PhraseRule> guessed =
        said.accepted()
            ? Stream.empty()
            : screen.inWords(said.text()).stream().flatMap(finding -> rule(finding.rule()));
    return Stream.concat(said.spotted().stream().flatMap(this::ruleOf), guessed)
        .filter(found -> found.severity() == Severity.CRITICAL)
        .map(PhraseRule::id)
        .filter(rule -> !draft.raised.contains(rule))
        .distinct()
        .map(rule -> Suspicion.of(rule, said))
        .toList();
  }

  /** The danger question was not clearly denied. */
  void confirmed(InterviewDraft draft, Stage.ConfirmingDanger open) {
    raise(
        draft,
        new Finding(open.asked().rule(), Severity.CRITICAL, "", 0, 0),
        RedFlag.Source.SPOTTER,
        open.asked(),
        true);
    takeOver(draft);
  }

  /**
   * The caller in danger waits in silence, and hears that we are still there; who talks hears it
   * too, which says nothing of the time that has passed.
   */
  void waitsInSilence(InterviewDraft draft) {
    if (++draft.waits > InterviewLimits.WAITS_MAX) {
      prompter.sayGoodbye(draft, FixedPhrase.ESCALATION_UNANSWERED, CallOutcome.ESCALATED);
    } else {
      prompter.ask(draft);
    }
  }

  private boolean raise(InterviewDraft draft, Finding finding, RedFlag.Source source, Said said) {
    return raise(draft, finding, source, Suspicion.of(finding.rule(), said), false);
  }

  private boolean raise(
      InterviewDraft draft,
      Finding finding,
      RedFlag.Source source,
      Suspicion place,
      boolean confirmed) {
    if (!draft.raised.add(finding.rule())) {
      return false;
    }
    draft.flags++;
    draft.wants(
        new Directive.Raise(
            new RedFlag(
                new FlagId("f" + draft.flags),
                finding.rule(),
                finding.severity(),
                source,
                place.utterance(),
                place.audio(),
                confirmed)));
    return finding.severity() == Severity.CRITICAL;
  }

  /** The interview stops; the fixed words are spoken. */
  void takeOver(InterviewDraft draft) {
    if (draft.stage instanceof Stage.InDanger) {
      prompter.ask(draft);
    } else if (!(draft.stage instanceof Stage.Warning)) {
      warn(draft);
    }
  }

  /** Speaks the fixed words, after the given ones. */
  void warn(InterviewDraft draft, PromptPart... before) {
    draft.go(new Stage.Warning(List.of()));
    prompter.say(
        draft,
        false,
        Stream.concat(Stream.of(before), Stream.of(prompter.fixed(FixedPhrase.DANGER_WORDS)))
            .toArray(PromptPart[]::new));
  }

  private boolean isSpotted(Said said, String rule) {
    return said.spotted().stream().flatMap(this::ruleOf).anyMatch(r -> r.id().equals(rule));
  }

  private Stream<PhraseRule> ruleOf(String phrase) {
    return plan.rules().phrases().stream().filter(rule -> rule.phrases().contains(phrase));
  }

  private Stream<PhraseRule> rule(String id) {
    return plan.rules().phrases().stream().filter(rule -> rule.id().equals(id));
  }
}
