package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.questionnaire.AnswerCheck;
import dev.intakeline.contracts.safety.FixedPhrase;
import java.util.Optional;

/** Something that the interviewer has to react to. */
public sealed interface InterviewEvent {
  /** The callee is there and their audio flows. */
  record CalleeArrived() implements InterviewEvent {}

  /** Another worker had the call before; the conversation goes on where it stood. */
  record Resumed() implements InterviewEvent {}

  /** The callee left. */
  record CalleeLeft() implements InterviewEvent {}

  /**
   * A prompt that wants no answer was heard to its end.
   *
   * @param last the fixed phrase that it ended with, where it did
   */
  record PromptDone(Optional<FixedPhrase> last) implements InterviewEvent {}

  /** The caller's turn is over; these are the words. */
  record Heard(Said said, boolean tooLong) implements InterviewEvent {}

  /** Words that are no answer, since they were said aside or while we spoke: screened only. */
  record Overheard(Said said) implements InterviewEvent {}

  /**
   * Words that began before anybody can have understood the open question: they may correct what
   * was before it, or want a person; they never answer it.
   *
   * @param tooLong whether they went on for longer than the question allows
   * @param cutOff whether our own words about a delay have taken the question's place
   */
  record Early(Said said, boolean tooLong, boolean cutOff) implements InterviewEvent {}

  /** What was heard so far of words that go on: screened only. */
  record PartlyHeard(Said said) implements InterviewEvent {}

  /** The caller says nothing, for the {@code rung}th time. */
  record Silence(int rung) implements InterviewEvent {}

  /**
   * The caller pressed keys.
   *
   * @param early whether the first came before the open question could be heard
   */
  record Keyed(String keys, Said said, boolean early) implements InterviewEvent {}

  /** What became of {@link Directive.Check}. */
  record Checked(AnswerCheck.Verdict verdict) implements InterviewEvent {}

  /** The durable plane wants something. */
  record Commanded(CallCommand command) implements InterviewEvent {}

  /** The call has reached its longest time. */
  record TimeIsUp() implements InterviewEvent {}

  /** Something of ours is late: the caller is told to wait. */
  record Late() implements InterviewEvent {}

  /**
   * Something of ours is broken for good.
   *
   * @param canSpeak whether it isn't the voice: what is being said is heard to its end
   */
  record Broken(boolean canSpeak) implements InterviewEvent {}
}
