package dev.intakeline.media.call;

import dev.intakeline.media.ear.Hearing;
import dev.intakeline.media.interview.Directive;
import dev.intakeline.media.listen.Recognition;

/** What reaches the turn loop, in the order of its arrival. {@code nanos} is monotonic time. */
sealed interface TurnSignal {
  /** The ear: the caller speaks. */
  record SpeechStarted(long onsetNanos, long nanos) implements TurnSignal {}

  /** The ear: the caller is silent. */
  record SpeechEnded(long energyFellNanos, long nanos) implements TurnSignal {}

  /** The ear: what was heard so far. */
  record Peeked(Recognition soFar, boolean speaking) implements TurnSignal {}

  /** The ear: an utterance is finished. */
  record Finished(Hearing hearing) implements TurnSignal {}

  /** The ear: all is done that was asked for before the end. */
  record Drained() implements TurnSignal {}

  /** The mouth: the first frame leaves. */
  record PlayoutStarted(int prompt, long nanos) implements TurnSignal {}

  /** The mouth: the last frame left. */
  record PlayoutEnded(int prompt, long nanos) implements TurnSignal {}

  /** The interviewer: say this. */
  record Say(Directive.Say words) implements TurnSignal {}

  /** The interviewer: nothing is to be said for now. */
  record Rest() implements TurnSignal {}

  /** The room: a key. */
  record KeyPressed(char key) implements TurnSignal {}

  /** The room: the callee left. */
  record CalleeLeft() implements TurnSignal {}

  /** The interviewer is gone: nothing more comes from it. */
  record NobodyThinks() implements TurnSignal {}

  /** Fall silent for good: the conversation is over, or another host has it. */
  record Close() implements TurnSignal {}
}
