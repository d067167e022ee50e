package dev.intakeline.media.speak.flite;

import dev.intakeline.media.speak.SynthesisFailedException;
import java.util.List;
import java.util.Set;

/** What makes sound of a text, on the caller's thread. */
interface Engine {
  /** The rate of its sound. */
  int SAMPLE_RATE = 16_000;

  /** The names of its voices. */
  Set<String> voices();

  /** Where a word lies, in samples. */
  record Place(int start, int end) {}

  /**
   * A spoken text.
   *
   * @param words where each word of the text lies, words being what blanks separate; where nothing
   *     of one is spoken its place has no length
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sound(short[] pcm, List<Place> words) {
    /** Takes its own copy of the places. */
    public Sound {
      words = List.copyOf(words);
    }
  }

  /**
   * Speaks a text of plain ASCII.
   *
   * @throws SynthesisFailedException when no sound could be made
   */
  Sound speak(String text, String voice);
}
