package dev.intakeline.media.ear;

import dev.intakeline.media.listen.Recognition;

/** Told of what the ear hears, on the ear's thread: must not block. Times are monotonic. */
public interface EarListener {
  /** The caller speaks, since {@code onsetNanos}. */
  void speechStarted(long onsetNanos);

  /** The caller is silent, since {@code energyFellNanos}. */
  void speechEnded(long energyFellNanos);

  /** What was heard so far; {@code speaking} while the caller goes on. */
  void peeked(Recognition soFar, boolean speaking);

  /** An utterance is finished, as it was asked for. */
  void finished(Hearing hearing);

  /** Everything asked for before {@link Ear#drain} was done. */
  void drained();

  /** Nothing is recognised from here on. */
  void broken(RuntimeException cause);
}
