package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.safety.FixedPhrase;
import java.util.Optional;

/** Who is there, and what they agree to; nothing about health before that. */
final class Opening {
  private final InterviewPlan plan;
  private final Prompter prompter;
  private final Questions questions;

  Opening(InterviewPlan plan, Prompter prompter, Questions questions) {
    this.plan = plan;
    this.prompter = prompter;
    this.questions = questions;
  }

  void calleeArrived(Talk talk) {
    talk.wants(new Directive.NoteCallee());
    talk.go(new Stage.Disclosing());
    prompter.ask(talk);
  }

  void disclosed(Talk talk) {
    talk.go(new Stage.Identifying());
    prompter.ask(talk);
  }

  void identity(Talk talk, Said said, Reply reply) {
    Optional<Boolean> yes = yesOrNo(reply);
    if (yes.isPresent()) {
      talk.wants(new Directive.DecideIdentity(yes.get(), said.utterance()));
      if (yes.get()) {
        talk.go(new Stage.AskingConsent());
        prompter.ask(talk);
      } else {
        prompter.sayGoodbye(talk, FixedPhrase.WRONG_PARTY_GOODBYE, CallOutcome.WRONG_PARTY);
      }
    } else if (!questions.askedAgain(talk, reply, said)) {
      talk.wants(new Directive.DecideIdentity(false, said.utterance()));
      prompter.sayGoodbye(talk, FixedPhrase.WRONG_PARTY_GOODBYE, CallOutcome.WRONG_PARTY);
    }
  }

  void consent(Talk talk, Said said, Reply reply) {
    Optional<Boolean> yes = yesOrNo(reply);
    if (yes.orElse(false)) {
      talk.go(new Stage.AskingRecording());
      prompter.ask(talk);
    } else if (yes.isPresent() || !questions.askedAgain(talk, reply, said)) {
      talk.wants(new Directive.DecideConsent(false, false, said.utterance()));
      prompter.sayGoodbye(talk, FixedPhrase.DECLINED_GOODBYE, CallOutcome.DECLINED);
    }
  }

  void recording(Talk talk, Said said, Reply reply) {
    Optional<Boolean> yes = yesOrNo(reply);
    if (yes.isPresent() || !questions.askedAgain(talk, reply, said)) {
      talk.wants(new Directive.DecideConsent(true, yes.orElse(false), said.utterance()));
      begin(talk);
    }
  }

  private void begin(Talk talk) {
    Line start = prompter.line(FixedPhrase.INTERVIEW_START);
    Interview.next(plan.questionnaire(), talk.progress)
        .ifPresentOrElse(
            item -> {
              talk.go(new Stage.Asking(item));
              prompter.ask(talk, prompter.leadIn(talk.progress, start));
            },
            () -> questions.complete(talk));
  }

  /** What words mean to a question that yes or no answers. */
  Reply reply(Said said) {
    return said.accepted()
        ? plan.language().understand(Prompter.YES_OR_NO, Optional.empty(), said.text())
        : new Reply.NotUnderstood();
  }

  private static Optional<Boolean> yesOrNo(Reply reply) {
    return reply instanceof Reply.Value(AnswerValue.BooleanAnswer(boolean value), boolean _)
        ? Optional.of(value)
        : Optional.empty();
  }
}
