package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.AnswerCheck;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.safety.FixedPhrase;
import java.util.Optional;

/** The questions of the questionnaire: asked, understood, read back, recorded. */
final class Questions {
  private final InterviewPlan plan;
  private final Prompter prompter;
  private final Danger danger;

  Questions(InterviewPlan plan, Prompter prompter, Danger danger) {
    this.plan = plan;
    this.prompter = prompter;
    this.danger = danger;
  }

  /** The caller's words about the open question. */
  void answer(Talk talk, Item item, Said said) {
    Optional<Item> before =
        talk.lastAnswered.flatMap(id -> Interview.item(plan.questionnaire(), id));
    Reply reply =
        understandable(item, said)
            ? plan.language().understand(item, before, said.text())
            : new Reply.NotUnderstood();
    switch (reply) {
      case Reply.Value(AnswerValue value, boolean _) -> check(talk, item, value, said);
      case Reply.Correction(AnswerValue value) -> check(talk, before.orElse(item), value, said);
      case Reply.Objection() -> reopen(talk, before.orElse(item));
      case Reply.Unknown() ->
          leave(talk, item, ItemAnswer.Reason.UNKNOWN, said, FixedPhrase.UNKNOWN_ACCEPTED);
      case Reply.Skip() when !item.required() || talk.tries > 0 ->
          leave(talk, item, ItemAnswer.Reason.SKIPPED, said, FixedPhrase.SKIP_ACCEPTED);
      case Reply.Skip _, Reply.Repeat _, Reply.Human _, Reply.NotUnderstood _ -> {
        if (!askedAgain(talk, reply, said)) {
          leave(talk, item, ItemAnswer.Reason.NOT_UNDERSTOOD, said, FixedPhrase.MOVING_ON);
        }
      }
    }
  }

  /** What the tools say of a value. */
  void checked(Talk talk, Item item, Said said, AnswerCheck.Verdict verdict) {
    switch (verdict) {
      case AnswerCheck.Fits(AnswerValue value) when isReadBack(item) -> {
        talk.stage = new Stage.Confirming(item, value, said);
        prompter.ask(talk);
      }
      case AnswerCheck.Fits(AnswerValue value) ->
          commit(talk, item, value, said, item.kind() != ItemKind.TEXT);
      case AnswerCheck.DoesNotFit _ -> {
        talk.stage = new Stage.Asking(item);
        if (++talk.tries < InterviewLimits.TRIES_MAX) {
          prompter.ask(talk, prompter.line(FixedPhrase.OUT_OF_RANGE));
        } else {
          leave(talk, item, ItemAnswer.Reason.NOT_UNDERSTOOD, said, FixedPhrase.MOVING_ON);
        }
      }
    }
  }

  /** The caller's words about what was read back. */
  void confirm(Talk talk, Stage.Confirming open, Said said) {
    Reply reply =
        said.accepted()
            ? plan.language().understandConfirmation(open.item(), said.text())
            : new Reply.NotUnderstood();
    confirm(talk, open, said, reply);
  }

  /** What the caller's words or keys mean to what was read back. */
  void confirm(Talk talk, Stage.Confirming open, Said said, Reply reply) {
    switch (reply) {
      case Reply.Value(AnswerValue.BooleanAnswer(boolean yes), boolean _)
          when open.item().kind() != ItemKind.BOOLEAN || yes ->
          decided(talk, open, yes);
      case Reply.Value(AnswerValue value, boolean _) -> check(talk, open.item(), value, said);
      case Reply.Correction(AnswerValue value) -> check(talk, open.item(), value, said);
      case Reply.Objection() -> reopen(talk, open.item());
      case Reply.Unknown() ->
          leave(talk, open.item(), ItemAnswer.Reason.UNKNOWN, said, FixedPhrase.UNKNOWN_ACCEPTED);
      case Reply.Skip() ->
          leave(talk, open.item(), ItemAnswer.Reason.SKIPPED, said, FixedPhrase.SKIP_ACCEPTED);
      case Reply.Repeat _, Reply.Human _, Reply.NotUnderstood _ -> {
        if (!askedAgain(talk, reply, said)) {
          leave(talk, open.item(), ItemAnswer.Reason.NOT_UNDERSTOOD, said, FixedPhrase.MOVING_ON);
        }
      }
    }
  }

  /**
   * Asks the open question once more, or hands over where that was wanted.
   *
   * @return false where it was asked as often as the limit allows
   */
  boolean askedAgain(Talk talk, Reply reply, Said said) {
    if (reply instanceof Reply.Human) {
      talk.wants(new Directive.RequestHuman(said.utterance()));
      prompter.sayGoodbye(talk, FixedPhrase.HANDOVER, CallOutcome.HANDED_OVER);
      return true;
    }
    if (++talk.tries >= InterviewLimits.TRIES_MAX) {
      return false;
    }
    if (reply instanceof Reply.Repeat || reply instanceof Reply.Skip) {
      prompter.ask(talk);
    } else {
      prompter.ask(talk, prompter.line(FixedPhrase.NOT_UNDERSTOOD));
    }
    return true;
  }

  /** The open question, or the goodbye where none is left. */
  void next(Talk talk, Line... before) {
    Interview.next(plan.questionnaire(), talk.progress)
        .ifPresentOrElse(
            item -> {
              talk.go(new Stage.Asking(item));
              prompter.ask(talk, prompter.leadIn(talk.progress, before));
            },
            () -> complete(talk, before));
  }

  /** Nothing is left to ask. */
  void complete(Talk talk, Line... before) {
    prompter.sayGoodbye(
        talk,
        FixedPhrase.COMPLETED_GOODBYE,
        CallOutcome.COMPLETED,
        prompter.leadIn(talk.progress, before));
  }

  /** Keeps free text that holds a danger: the interview stops, the caller's words stay. */
  void keep(Talk talk, Item item, Said said) {
    if (item.kind() == ItemKind.TEXT
        && AnswerCheck.check(item, new AnswerValue.TextAnswer(said.text()))
            instanceof AnswerCheck.Fits(AnswerValue value)) {
      record(talk, item, new ItemAnswer.Answered(value, provenance(said, false)), said);
    }
  }

  /** Keys pressed in answer to the open question. */
  void keyed(Talk talk, Item item, String keys, Said said) {
    KeyedAnswer.of(item, keys)
        .ifPresentOrElse(
            value -> check(talk, item, value, said),
            () -> {
              if (!askedAgain(talk, new Reply.NotUnderstood(), said)) {
                leave(talk, item, ItemAnswer.Reason.NOT_UNDERSTOOD, said, FixedPhrase.MOVING_ON);
              }
            });
  }

  /** Free text is whatever was said; for the rest the recogniser's gate decides. */
  private static boolean understandable(Item item, Said said) {
    return !said.text().isBlank() && (said.accepted() || item.kind() == ItemKind.TEXT);
  }

  private void check(Talk talk, Item item, AnswerValue value, Said said) {
    talk.stage = new Stage.Checking(item, said);
    talk.wants(new Directive.Check(item, value, said));
  }

  private void decided(Talk talk, Stage.Confirming open, boolean yes) {
    if (yes) {
      commit(talk, open.item(), open.value(), open.said(), true);
    } else if (++talk.tries < InterviewLimits.TRIES_MAX) {
      talk.stage = new Stage.Asking(open.item());
      prompter.ask(talk, prompter.line(FixedPhrase.READ_BACK_DENIED));
    } else {
      leave(
          talk, open.item(), ItemAnswer.Reason.NOT_UNDERSTOOD, open.said(), FixedPhrase.MOVING_ON);
    }
  }

  private void reopen(Talk talk, Item item) {
    talk.stage = new Stage.Asking(item);
    if (++talk.tries < InterviewLimits.TRIES_MAX) {
      prompter.ask(talk, prompter.line(FixedPhrase.READ_BACK_DENIED));
    } else {
      next(talk, prompter.line(FixedPhrase.MOVING_ON));
    }
  }

  private void commit(Talk talk, Item item, AnswerValue value, Said said, boolean verified) {
    ItemAnswer answer = new ItemAnswer.Answered(value, provenance(said, verified));
    // Before the answer is on disk: a disk that fails or is slow must not keep people from knowing.
    boolean critical = danger.inAnswer(talk, new GivenAnswer(item.linkId(), answer), said);
    record(talk, item, answer, said);
    if (!critical) {
      next(talk, prompter.line(FixedPhrase.ACKNOWLEDGE));
    }
  }

  private void leave(Talk talk, Item item, ItemAnswer.Reason reason, Said said, FixedPhrase words) {
    record(talk, item, new ItemAnswer.Unanswered(reason, provenance(said, false)), said);
    next(talk, prompter.line(words));
  }

  private void record(Talk talk, Item item, ItemAnswer answer, Said said) {
    GivenAnswer given = new GivenAnswer(item.linkId(), answer);
    Interview.Step step = Interview.record(plan.questionnaire(), talk.progress, given);
    talk.progress = step.progress();
    talk.lastAnswered = Optional.of(item.linkId());
    talk.wants(new Directive.Commit(given, step.dropped(), said.text()));
  }

  private static Provenance provenance(Said said, boolean verified) {
    return new Provenance(said.utterance(), said.audio(), said.confidence(), verified);
  }

  private static boolean isReadBack(Item item) {
    return item.readBack() || item.kind() == ItemKind.DATE || item.form().isPresent();
  }
}
