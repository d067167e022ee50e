package dev.intakeline.media.listen;

import java.util.List;

/** What a recogniser made of an utterance. */
public sealed interface Recognition {

  /**
   * Words that fit what was expected.
   *
   * @param text the words in order, separated by blanks, in lower case
   * @param words the same with their places
   * @param complete whether the words are a whole sentence of the grammar; if not, they may be the
   *     beginning of one, and more is to come. Dictation is always complete
   * @param margin by how much the words explain the sound better than the gate asks for, per 10 ms
   *     frame in the recogniser's own unit: 0 is just enough, more is surer; only the order means
   *     something
   */
  record Heard(String text, List<HeardWord> words, boolean complete, double margin)
      implements Recognition {
    /** Checks that there is at least one word. */
    public Heard {
      words = List.copyOf(words);
      if (words.isEmpty() || text.isBlank()) {
        throw new IllegalArgumentException("nothing was heard");
      }
    }
  }

  /**
   * Speech that doesn't fit what was expected.
   *
   * @param closest the words, among those that were expected, that came nearest: for the record and
   *     for whoever mends grammars, never an answer; may be empty
   * @param margin how far it fell short, below 0, in the unit of {@link Heard#margin}
   * @param byFar whether it fell short by more than badly heard answers do; where it didn't, it may
   *     be an answer or the beginning of one all the same
   */
  record Rejected(String closest, double margin, boolean byFar) implements Recognition {}

  /** No words at all. */
  record Nothing() implements Recognition {}
}
