package dev.intakeline.media.turn;

/**
 * Something that happened. {@code atMs} is monotonic time in milliseconds; it never goes back from
 * one event to the next.
 */
public sealed interface TurnEvent {
  /** When it happened. */
  long atMs();

  /** Somebody decided what to say next. */
  record Say(long atMs, Prompt prompt) implements TurnEvent {}

  /** The first sample of the prompt left. */
  record PlayoutStarted(long atMs, int prompt) implements TurnEvent {}

  /** The last sample of the prompt left. */
  record PlayoutEnded(long atMs, int prompt) implements TurnEvent {}

  /** The caller speaks; {@code onsetMs} is where the sound rose. */
  record SpeechStarted(long atMs, long onsetMs) implements TurnEvent {}

  /** The caller is silent; {@code energyFellMs} is where the sound fell. */
  record SpeechEnded(long atMs, long energyFellMs) implements TurnEvent {}

  /** A look at what was heard so far. */
  record Peeked(long atMs, Completeness completeness) implements TurnEvent {}

  /** What the finished utterance turned out to be. */
  record Understood(long atMs, UtteranceKind kind) implements TurnEvent {}

  /** The caller pressed a key of the telephone: 0-9, *, # or A-D. */
  record KeyPressed(long atMs, char key) implements TurnEvent {}

  /** Nothing happened but time. */
  record TimePassed(long atMs) implements TurnEvent {}

  /** Nothing is to be said for now. */
  record Rest(long atMs) implements TurnEvent {}

  /** The conversation is over, whoever ended it. */
  record Closed(long atMs) implements TurnEvent {}
}
