package dev.intakeline.media.interview;

import dev.intakeline.contracts.questionnaire.AnswerCheck;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.safety.FixedPhrase;
import java.time.Duration;

/** What callers say to a value that was read back to them: it counts, is another, or is dropped. */
final class ReadBack {
  private final AnswerLanguage language;
  private final Prompter prompter;
  private final Questions questions;

  ReadBack(InterviewPlan plan, Prompter prompter, Questions questions) {
    this.language = plan.language();
    this.prompter = prompter;
    this.questions = questions;
  }

  /** The caller's words about what was read back. */
  void confirm(InterviewDraft draft, Stage.Confirming open, Said said) {
    Reply reply = reply(open, said);
    boolean stillAtIt = said.accepted() && isStillAtIt(open, said);
    if (!stillAtIt || !putTogether(draft, open, said)) {
      boolean unheard = stillAtIt || isSooner(open, said, InterviewLimits.YES_UNHEARD);
      confirm(draft, open, said, unheard && isYes(reply) ? new Reply.Repeat() : reply);
    }
  }

  /** Keys about what was read back: the 1 of who is still giving digits is no yes. */
  void keyed(InterviewDraft draft, Stage.Confirming open, InterviewEvent.Keyed event) {
    Said said = event.said();
    Reply reply = KeyedAnswer.yesOrNo(event.keys());
    boolean stillAtIt = isStillAtIt(open, said);
    boolean more = stillAtIt && reply instanceof Reply.NotUnderstood;
    if (!more || !putTogether(draft, open, said)) {
      // A second key of a number counts as said so long after the first that nothing was heard yet.
      boolean unheard = event.early() || isSooner(open, said, InterviewLimits.STILL_AT_IT);
      confirm(draft, open, said, unheard && isYes(reply) ? new Reply.Repeat() : reply);
    }
  }

  /**
   * Words that nobody waited for: said after the answer was taken to be over, and before its
   * read-back could be heard.
   */
  void overheard(InterviewDraft draft, Stage.Confirming open, Said said) {
    boolean unheard = isSooner(open, said, InterviewLimits.READ_BACK_UNHEARD);
    if (unheard && said.accepted() && isStillAtIt(open, said)) {
      boolean _ = putTogether(draft, open, said);
    }
  }

  /** Has it read back again where the words go on with the value, or begin it anew. */
  private boolean putTogether(InterviewDraft draft, Stage.Confirming open, Said said) {
    return switch (language.sequel(open.item(), open.said().text(), said.text())) {
      case Sequel.GoesOn(AnswerValue whole, String words) when fits(open, whole) -> {
        questions.check(draft, open.item(), whole, open.said().and(said, words));
        yield true;
      }
      case Sequel.Anew(AnswerValue value) -> {
        questions.check(draft, open.item(), value, said);
        yield true;
      }
      case Sequel.GoesOn _, Sequel.Other _ -> false;
    };
  }

  /** More digits than asked for are another value instead. */
  private static boolean fits(Stage.Confirming open, AnswerValue whole) {
    return AnswerCheck.check(open.item(), whole) instanceof AnswerCheck.Fits;
  }

  /**
   * Whether a value that may go on is read back to a caller who may not have come to its end: what
   * comes then is put to it where it fits, and is no yes. The letter S, for one, sounds like one.
   */
  private boolean isStillAtIt(Stage.Confirming open, Said said) {
    return sinceMs(open, said) < InterviewLimits.STILL_AT_IT.toMillis()
        && language.understandConfirmation(open.item(), open.said().text())
            instanceof Reply.Correction(var _, boolean complete)
        && !complete;
  }

  private static boolean isSooner(Stage.Confirming open, Said said, Duration than) {
    long sinceMs = sinceMs(open, said);
    return sinceMs >= 0 && sinceMs < than.toMillis();
  }

  private static long sinceMs(Stage.Confirming open, Said said) {
    return said.audio().startMs() - open.said().audio().endMs();
  }

  /** "I have no. Is that right?" "No": the same again would never end. */
  private static boolean isNo(AnswerValue value) {
    return value instanceof AnswerValue.BooleanAnswer(boolean yes) && !yes;
  }

  private static boolean isYes(Reply reply) {
    return reply instanceof Reply.Value(AnswerValue.BooleanAnswer(boolean yes), boolean _) && yes;
  }

  /** What the caller's words or keys mean to what was read back. */
  void confirm(InterviewDraft draft, Stage.Confirming open, Said said, Reply reply) {
    switch (reply) {
      case Reply.Value(AnswerValue.BooleanAnswer(boolean yes), boolean _)
          when open.item().kind() != ItemKind.BOOLEAN || yes || isNo(open.value()) ->
          decided(draft, open, yes);
      case Reply.Value(AnswerValue value, boolean _) ->
          questions.check(draft, open.item(), value, said);
      case Reply.Correction(AnswerValue value, boolean _) ->
          questions.check(draft, open.item(), value, said);
      case Reply.Reconsidered(AnswerValue value, AnswerValue _, boolean _) ->
          questions.check(draft, open.item(), value, said);
      case Reply.Objection() -> questions.reopen(draft, open.item(), open.said());
      case Reply.Unknown() ->
          questions.leave(
              draft, open.item(), ItemAnswer.Reason.UNKNOWN, said, FixedPhrase.UNKNOWN_ACCEPTED);
      case Reply.Skip() when !open.item().required() || draft.tries > 0 ->
          questions.leave(
              draft, open.item(), ItemAnswer.Reason.SKIPPED, said, FixedPhrase.SKIP_ACCEPTED);
      case Reply.Skip _, Reply.Repeat _, Reply.Human _, Reply.NotUnderstood _ -> {
        if (!questions.askedAgain(draft, reply, said)) {
          questions.leave(
              draft, open.item(), ItemAnswer.Reason.NOT_UNDERSTOOD, said, FixedPhrase.MOVING_ON);
        }
      }
    }
  }

  /** Words from before it could be understood: a yes may be meant for what was said before it. */
  void early(InterviewDraft draft, Stage.Confirming open, Said said, boolean tooLong) {
    Reply reply = reply(open, said);
    switch (reply) {
      case Reply.Correction _, Reply.Reconsidered _, Reply.Objection _, Reply.Human _ ->
          confirm(draft, open, said, reply);
      case Reply.Value _, Reply.Unknown _, Reply.Skip _, Reply.Repeat _, Reply.NotUnderstood _ -> {
        if (tooLong) {
          confirm(draft, open, said, new Reply.NotUnderstood());
        }
      }
    }
  }

  private void decided(InterviewDraft draft, Stage.Confirming open, boolean yes) {
    if (yes) {
      questions.commit(draft, open.item(), open.value(), open.said(), true);
    } else if (++draft.tries < InterviewLimits.TRIES_MAX) {
      draft.stage = new Stage.Asking(open.item());
      prompter.ask(draft, prompter.fixed(FixedPhrase.READ_BACK_DENIED));
    } else {
      questions.leave(
          draft, open.item(), ItemAnswer.Reason.NOT_UNDERSTOOD, open.said(), FixedPhrase.MOVING_ON);
    }
  }

  private Reply reply(Stage.Confirming open, Said said) {
    return said.accepted()
        ? language.understandConfirmation(open.item(), said.text())
        : new Reply.NotUnderstood();
  }
}
