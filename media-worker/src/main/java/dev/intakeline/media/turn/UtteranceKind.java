package dev.intakeline.media.turn;

/** What an utterance turned out to be. */
public enum UtteranceKind {
  /** Something that wants a reaction. */
  WORDS,
  /** "Mm-hm": the caller listens and wants nothing. */
  BACK_CHANNEL,
  /** No words at all. */
  NOTHING
}
