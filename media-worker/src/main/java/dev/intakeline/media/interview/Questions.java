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

/** The questions of the questionnaire: asked, understood, recorded. {@link ReadBack} checks. */
final class Questions {
  private final InterviewPlan plan;
  private final Prompter prompter;
  private final Danger danger;
  private final ReadBackRule readBacks;

  Questions(InterviewPlan plan, Prompter prompter, Danger danger) {
    this.plan = plan;
    this.prompter = prompter;
    this.danger = danger;
    readBacks = new ReadBackRule(plan);
  }

  /** The caller's words about the open question. */
  void answer(InterviewDraft draft, Item item, Said said) {
    Optional<Item> before = before(draft);
    Reply reply = reply(draft, item, said);
    switch (reply) {
      case Reply.Value(AnswerValue value, boolean _) -> check(draft, item, value, said);
      case Reply.Correction(AnswerValue value, boolean _) -> correct(draft, item, value, said);
      case Reply.Reconsidered(AnswerValue _, AnswerValue ofOpen, boolean _) ->
          check(draft, item, ofOpen, said);
      case Reply.Objection() -> {
        if (before.isPresent() && !before.get().equals(item)) {
          draft.tries = 0;
        }
        reopen(draft, before.orElse(item), said);
      }
      case Reply.Unknown() ->
          leave(draft, item, ItemAnswer.Reason.UNKNOWN, said, FixedPhrase.UNKNOWN_ACCEPTED);
      case Reply.Skip() when !item.required() || draft.tries > 0 ->
          leave(draft, item, ItemAnswer.Reason.SKIPPED, said, FixedPhrase.SKIP_ACCEPTED);
      case Reply.Skip _, Reply.Repeat _, Reply.Human _, Reply.NotUnderstood _ -> {
        if (!askedAgain(draft, reply, said)) {
          leave(draft, item, ItemAnswer.Reason.NOT_UNDERSTOOD, said, FixedPhrase.MOVING_ON);
        }
      }
    }
  }

  /** The caller's words from before the open question could be understood. */
  void early(InterviewDraft draft, Item item, Said said, boolean tooLong) {
    switch (reply(draft, item, said)) {
      case Reply.Reconsidered(AnswerValue ofBefore, AnswerValue _, boolean _) ->
          correct(draft, item, ofBefore, said);
      case Reply.Correction _, Reply.Objection _, Reply.Human _ -> answer(draft, item, said);
      case Reply.Value _, Reply.Unknown _, Reply.Skip _, Reply.Repeat _, Reply.NotUnderstood _ -> {
        if (tooLong) {
          steerBack(draft, item, said);
        }
      }
    }
  }

  /**
   * "I said seven" repeats an answer to a question that was just asked again. Else it is the
   * question before whose answer was wrong.
   */
  private void correct(InterviewDraft draft, Item item, AnswerValue value, Said said) {
    Item before = before(draft).orElse(item);
    if (draft.tries > 0
        && item.kind() != ItemKind.TEXT
        && plan.language().understand(item, Optional.empty(), said.text())
            instanceof Reply.Value(AnswerValue own, boolean _)) {
      check(draft, item, own, said);
      return;
    }
    if (!before.equals(item)) {
      // The tries were the open question's; a read-back that fails once must not cost the answer.
      draft.tries = 0;
    }
    check(draft, before, value, said);
  }

  private Reply reply(InterviewDraft draft, Item item, Said said) {
    return understandable(item, said)
        ? plan.language().understand(item, before(draft), said.text())
        : new Reply.NotUnderstood();
  }

  private Optional<Item> before(InterviewDraft draft) {
    return draft.lastAnswered.flatMap(id -> Interview.item(plan.questionnaire(), id));
  }

  /** What the tools say of a value. */
  void checked(InterviewDraft draft, Item item, Said said, AnswerCheck.Verdict verdict) {
    switch (verdict) {
      case AnswerCheck.Fits(AnswerValue value)
          when readBacks.isReadBack(
              item, new ItemAnswer.Answered(value, provenance(said, true))) -> {
        draft.stage = new Stage.Confirming(item, value, said);
        prompter.ask(draft);
      }
      case AnswerCheck.Fits(AnswerValue value) ->
          commit(draft, item, value, said, item.kind() != ItemKind.TEXT);
      case AnswerCheck.DoesNotFit _ -> {
        draft.stage = new Stage.Asking(item);
        if (++draft.tries < InterviewLimits.TRIES_MAX) {
          prompter.ask(draft, prompter.fixed(FixedPhrase.OUT_OF_RANGE));
        } else {
          leave(draft, item, ItemAnswer.Reason.NOT_UNDERSTOOD, said, FixedPhrase.MOVING_ON);
        }
      }
    }
  }

  /**
   * Asks the open question once more, or hands over where that was wanted.
   *
   * @return false where it was asked as often as the limit allows
   */
  boolean askedAgain(InterviewDraft draft, Reply reply, Said said) {
    if (reply instanceof Reply.Human) {
      draft.wants(new Directive.RequestHuman(said.utterance()));
      prompter.sayGoodbye(draft, FixedPhrase.HANDOVER, CallOutcome.HANDED_OVER);
      return true;
    }
    if (++draft.tries >= InterviewLimits.TRIES_MAX) {
      return false;
    }
    if (reply instanceof Reply.Repeat || reply instanceof Reply.Skip) {
      prompter.ask(draft);
    } else {
      prompter.ask(draft, prompter.fixed(FixedPhrase.NOT_UNDERSTOOD));
    }
    return true;
  }

  /** The open question, or the goodbye where none is left. */
  void next(InterviewDraft draft, PromptPart... before) {
    Interview.next(plan.questionnaire(), draft.progress)
        .ifPresentOrElse(
            item -> {
              draft.go(new Stage.Asking(item));
              prompter.ask(draft, prompter.leadIn(draft.progress, before));
            },
            () -> complete(draft, before));
  }

  /** Nothing is left to ask. */
  void complete(InterviewDraft draft, PromptPart... before) {
    prompter.sayGoodbye(
        draft,
        FixedPhrase.COMPLETED_GOODBYE,
        CallOutcome.COMPLETED,
        prompter.leadIn(draft.progress, before));
  }

  /** Keeps free text that holds a danger: the interview stops, the caller's words stay. */
  void keep(InterviewDraft draft, Item item, Said said) {
    if (item.kind() == ItemKind.TEXT
        && AnswerCheck.check(item, new AnswerValue.TextAnswer(said.text()))
            instanceof AnswerCheck.Fits(AnswerValue value)) {
      record(draft, item, new ItemAnswer.Answered(value, provenance(said, false)), said);
    }
  }

  /** The whole of free text whose beginning told of the danger already. */
  void keepWhole(InterviewDraft draft, Said said) {
    before(draft)
        .filter(item -> isOf(draft.progress.answer(item.linkId()), said))
        .ifPresent(item -> keep(draft, item, said));
  }

  private static boolean isOf(Optional<ItemAnswer> answer, Said said) {
    return answer
        .filter(given -> given.provenance().utterance().equals(said.utterance()))
        .isPresent();
  }

  /** Keys pressed in answer to the open question. */
  void keyed(InterviewDraft draft, Item item, String keys, Said said) {
    KeyedAnswer.of(item, keys)
        .ifPresentOrElse(
            value -> check(draft, item, value, said),
            () -> {
              if (!askedAgain(draft, new Reply.NotUnderstood(), said)) {
                leave(draft, item, ItemAnswer.Reason.NOT_UNDERSTOOD, said, FixedPhrase.MOVING_ON);
              }
            });
  }

  /** Free text is whatever was said; for the rest the recogniser's gate decides. */
  private static boolean understandable(Item item, Said said) {
    return !said.text().isBlank() && (said.accepted() || item.kind() == ItemKind.TEXT);
  }

  void check(InterviewDraft draft, Item item, AnswerValue value, Said said) {
    draft.stage = new Stage.Checking(item, said);
    draft.wants(new Directive.Check(item, value, said));
  }

  void reopen(InterviewDraft draft, Item item, Said said) {
    draft.stage = new Stage.Asking(item);
    if (++draft.tries < InterviewLimits.TRIES_MAX) {
      prompter.ask(draft, prompter.fixed(FixedPhrase.READ_BACK_DENIED));
    } else {
      leave(draft, item, ItemAnswer.Reason.NOT_UNDERSTOOD, said, FixedPhrase.MOVING_ON);
    }
  }

  /** Who talks for longer than the question allows hears it again, a few times. */
  void steerBack(InterviewDraft draft, Item item, Said said) {
    if (++draft.tries < InterviewLimits.TRIES_MAX) {
      prompter.say(draft, false, prompter.fixed(FixedPhrase.STEER_BACK));
    } else {
      leave(draft, item, ItemAnswer.Reason.NOT_UNDERSTOOD, said, FixedPhrase.MOVING_ON);
    }
  }

  void commit(InterviewDraft draft, Item item, AnswerValue value, Said said, boolean verified) {
    ItemAnswer answer = new ItemAnswer.Answered(value, provenance(said, verified));
    // Before the answer is on disk: a disk that fails or is slow must not keep people from knowing.
    boolean critical = danger.inAnswer(draft, new GivenAnswer(item.linkId(), answer), said);
    record(draft, item, answer, said);
    if (!critical) {
      next(draft, prompter.fixed(FixedPhrase.ACKNOWLEDGE));
    }
  }

  void leave(
      InterviewDraft draft, Item item, ItemAnswer.Reason reason, Said said, FixedPhrase words) {
    record(draft, item, new ItemAnswer.Unanswered(reason, provenance(said, false)), said);
    next(draft, prompter.fixed(words));
  }

  private void record(InterviewDraft draft, Item item, ItemAnswer answer, Said said) {
    GivenAnswer given = new GivenAnswer(item.linkId(), answer);
    Interview.Step step = Interview.record(plan.questionnaire(), draft.progress, given);
    draft.progress = step.progress();
    draft.lastAnswered = Optional.of(item.linkId());
    draft.wants(new Directive.Commit(given, step.dropped(), said.text()));
  }

  private static Provenance provenance(Said said, boolean verified) {
    return new Provenance(said.utterance(), said.audio(), said.confidence(), verified);
  }
}
