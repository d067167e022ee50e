package dev.intakeline.media.turn;

/** Something that the machine wants done, at once and in order. */
public sealed interface TurnAction {
  /** Begin to play a prompt. */
  record StartPlayout(Prompt prompt) implements TurnAction {}

  /** Stop the prompt for good. */
  record StopPlayout() implements TurnAction {}

  /** Fall silent, but keep the place. */
  record PausePlayout() implements TurnAction {}

  /** Go on where it was paused. */
  record ResumePlayout() implements TurnAction {}

  /** The caller's turn is over: find its words. Answered by {@link TurnEvent.Understood}. */
  record FinishUtterance() implements TurnAction {}

  /** Find the words of what was said aside, for the record and the red flags alone. */
  record FinishAside() implements TurnAction {}

  /** React to the words that were found. */
  record DeliverUtterance() implements TurnAction {}

  /** The words began too soon to answer the prompt: they may mean what was before it. */
  record DeliverEarly() implements TurnAction {}

  /** The words were found after the turn had gone on: they are screened for danger at least. */
  record DeliverLate() implements TurnAction {}

  /** A key has answered in place of the words: they are screened for danger alone. */
  record DeliverAside() implements TurnAction {}

  /** Keep the words on the record and don't react. */
  record ForgetUtterance() implements TurnAction {}

  /**
   * React to pressed keys.
   *
   * @param early whether the first came before the question could be heard
   */
  record DeliverKeys(String keys, boolean early) implements TurnAction {
    /** Hides the keys: they may be an answer. */
    @Override
    public String toString() {
      return "DeliverKeys[" + keys.length() + "]";
    }
  }

  /** A prompt that wants no answer was heard to its end. */
  record TellPromptDone(int prompt) implements TurnAction {}

  /** The caller says nothing, for the {@code rung}th time, from 1. */
  record TellSilence(int rung) implements TurnAction {}

  /** The caller talks longer than the question allows. */
  record TellLongTalk() implements TurnAction {}

  /** Something of ours is late, for the {@code count}th time in this turn, from 1. */
  record TellStall(int count) implements TurnAction {}

  /** Something of ours is late for good: end the call. */
  record GiveUp() implements TurnAction {}
}
