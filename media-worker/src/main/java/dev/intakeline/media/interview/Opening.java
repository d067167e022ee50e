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

  void calleeArrived(InterviewDraft draft) {
    draft.wants(new Directive.NoteCallee());
    draft.go(new Stage.Disclosing());
    prompter.ask(draft);
  }

  void disclosed(InterviewDraft draft) {
    draft.go(new Stage.Identifying());
    prompter.ask(draft);
  }

  void identity(InterviewDraft draft, Said said, Reply reply) {
    Optional<Boolean> yes = yesOrNo(reply);
    if (yes.isPresent()) {
      draft.wants(new Directive.DecideIdentity(yes.get(), said.utterance()));
      if (yes.get()) {
        draft.go(new Stage.AskingConsent());
        prompter.ask(draft);
      } else {
        prompter.sayGoodbye(draft, FixedPhrase.WRONG_PARTY_GOODBYE, CallOutcome.WRONG_PARTY);
      }
    } else if (!questions.askedAgain(draft, reply, said)) {
      draft.wants(new Directive.DecideIdentity(false, said.utterance()));
      prompter.sayGoodbye(draft, FixedPhrase.WRONG_PARTY_GOODBYE, CallOutcome.WRONG_PARTY);
    }
  }

  void consent(InterviewDraft draft, Said said, Reply reply) {
    Optional<Boolean> yes = yesOrNo(reply);
    if (yes.orElse(false)) {
      draft.go(new Stage.AskingRecording());
      prompter.ask(draft);
    } else if (yes.isPresent() || !questions.askedAgain(draft, reply, said)) {
      draft.wants(new Directive.DecideConsent(false, false, said.utterance()));
      prompter.sayGoodbye(draft, FixedPhrase.DECLINED_GOODBYE, CallOutcome.DECLINED);
    }
  }

  void recording(InterviewDraft draft, Said said, Reply reply) {
    Optional<Boolean> yes = yesOrNo(reply);
    if (yes.isPresent() || !questions.askedAgain(draft, reply, said)) {
      draft.wants(new Directive.DecideConsent(true, yes.orElse(false), said.utterance()));
      begin(draft);
    }
  }

  /**
   * The caller's words from before our open question could be understood: they may want a person.
   * Those that went on for too long are a try that was in vain.
   */
  void early(InterviewDraft draft, Said said, boolean tooLong) {
    Reply reply = reply(said);
    if (reply instanceof Reply.Human) {
      questions.askedAgain(draft, reply, said);
    } else if (tooLong) {
      switch (draft.stage) {
        case Stage.Identifying() -> identity(draft, said, new Reply.NotUnderstood());
        case Stage.AskingConsent() -> consent(draft, said, new Reply.NotUnderstood());
        default -> recording(draft, said, new Reply.NotUnderstood());
      }
    }
  }

  private void begin(InterviewDraft draft) {
    PromptPart start = prompter.fixed(FixedPhrase.INTERVIEW_START);
    Interview.next(plan.questionnaire(), draft.progress)
        .ifPresentOrElse(
            item -> {
              draft.go(new Stage.Asking(item));
              prompter.ask(draft, prompter.leadIn(draft.progress, start));
            },
            () -> questions.complete(draft));
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
