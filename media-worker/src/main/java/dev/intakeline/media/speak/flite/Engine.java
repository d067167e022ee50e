package dev.intakeline.media.speak.flite;

import dev.intakeline.media.speak.SynthesisFailedException;
import java.util.Set;

/** What makes sound of a text, on the caller's thread. */
interface Engine {
  /** The rate of its sound. */
  int SAMPLE_RATE = 16_000;

  /** The names of its voices. */
  Set<String> voices();

  /**
   * Speaks a text of plain ASCII.
   *
   * @throws SynthesisFailedException when no sound could be made
   */
  short[] speak(String text, String voice);
}
