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
  boolean inWords(Talk talk, Said said) {
    boolean critical = false;
    for (Finding finding : screen.inWords(said.text())) {
      if (said.accepted() || isSpotted(said, finding.rule())) {
        critical |= raise(talk, finding, RedFlag.Source.TRANSCRIPT, said, false);
      }
    }
    return critical;
  }

  /**
   * Screens words that go on: a rule that holds for two looks in a row fires before the end.
   *
   * @return whether a critical red flag fired; {@link #takeOver} follows
   */
  boolean inPartialWords(Talk talk, Said said) {
    boolean critical = false;
    for (Finding finding : screen.inWords(said.text())) {
      if (talk.raised.contains(finding.rule()) || finding.severity() != Severity.CRITICAL) {
        continue;
      }
      if (talk.armed.add(said.utterance() + "/" + finding.rule())) {
        talk.wants(new Directive.Arm(finding.rule(), said.utterance()));
      } else {
        critical |= raise(talk, finding, RedFlag.Source.TRANSCRIPT, said, false);
      }
    }
    return critical;
  }

  /**
   * Screens an answer that is about to count.
   *
   * @return whether a critical red flag fired and took the conversation over
   */
  boolean inAnswer(Talk talk, GivenAnswer given, Said said) {
    boolean critical = false;
    for (Finding finding : screen.inAnswer(plan.questionnaire(), given)) {
      critical |= raise(talk, finding, RedFlag.Source.ANSWER, said, false);
    }
    if (critical) {
      takeOver(talk);
    }
    return critical;
  }

  /**
   * Asks the one question where the spotter alone heard danger that matters.
   *
   * @return whether it is asked now
   */
  boolean suspected(Talk talk, Said said, boolean isReply) {
    Stream<PhraseRule> guessed =
        said.accepted()
            ? Stream.empty()
            : screen.inWords(said.text()).stream().flatMap(finding -> rule(finding.rule()));
    Optional<PhraseRule> rule =
        Stream.concat(said.spotted().stream().flatMap(this::ruleOf), guessed)
            .filter(found -> found.severity() == Severity.CRITICAL)
            .filter(found -> !talk.raised.contains(found.id()))
            .findFirst();
    if (rule.isEmpty()) {
      return false;
    }
    talk.wants(new Directive.Suspect(rule.get().id(), said.utterance(), said.audio()));
    talk.go(new Stage.ConfirmingDanger(rule.get().id(), said, isReply, talk.stage));
    prompter.ask(talk);
    return true;
  }

  /** Whether the words are a clear no to the danger question; anything else is a yes. */
  boolean isClearNo(Said said) {
    return said.accepted()
        && plan.language().understand(Prompter.YES_OR_NO, Optional.empty(), said.text())
            instanceof Reply.Value(AnswerValue.BooleanAnswer(boolean yes), boolean _)
        && !yes;
  }

  /** The danger question was not clearly denied. */
  void confirmed(Talk talk, Stage.ConfirmingDanger open) {
    raise(
        talk,
        new Finding(open.rule(), Severity.CRITICAL, "", 0, 0),
        RedFlag.Source.SPOTTER,
        open.said(),
        true);
    takeOver(talk);
  }

  /** The caller in danger waits, and hears that we are still there. */
  void stayOnLine(Talk talk) {
    if (++talk.waits > InterviewLimits.WAITS_MAX) {
      prompter.sayGoodbye(talk, FixedPhrase.ESCALATION_UNANSWERED, CallOutcome.ESCALATED);
    } else {
      prompter.ask(talk);
    }
  }

  private boolean raise(
      Talk talk, Finding finding, RedFlag.Source source, Said said, boolean confirmed) {
    if (!talk.raised.add(finding.rule())) {
      return false;
    }
    talk.flags++;
    talk.wants(
        new Directive.Raise(
            new RedFlag(
                new FlagId("f" + talk.flags),
                finding.rule(),
                finding.severity(),
                source,
                said.utterance(),
                said.audio(),
                confirmed)));
    return finding.severity() == Severity.CRITICAL;
  }

  /** The interview stops; the fixed words are spoken. */
  void takeOver(Talk talk) {
    switch (talk.stage) {
      case Stage.Warning _ -> {}
      case Stage.InDanger _ -> prompter.ask(talk);
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
          Stage.Ending _,
          Stage.Ended _ ->
          warn(talk);
    }
  }

  /** Speaks the fixed words, after the given ones. */
  void warn(Talk talk, Line... before) {
    talk.go(new Stage.Warning(List.of()));
    prompter.say(
        talk,
        false,
        Stream.concat(Stream.of(before), Stream.of(prompter.line(FixedPhrase.DANGER_WORDS)))
            .toArray(Line[]::new));
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
