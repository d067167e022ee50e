package dev.intakeline.media.listen;

import java.util.List;

/** What the open question accepts as an answer. */
public sealed interface Expectation {

  /**
   * An answer in a small language.
   *
   * @param name names the grammar within a call; the same name means the same grammar
   * @param jsgf a JSGF grammar with exactly one public rule, words in lower case
   * @param pronunciations of words that an ordinary dictionary may lack or say differently; words
   *     found nowhere are spoken by rules of spelling
   */
  record Grammar(String name, String jsgf, List<Pronunciation> pronunciations)
      implements Expectation {
    /** Longest grammar taken, in characters. */
    public static final int JSGF_LENGTH_MAX = 200_000;

    /** Checks the parts' limits; the grammar's own form is checked when it is first expected. */
    public Grammar {
      if (name.isBlank() || name.length() > 100) {
        throw new IllegalArgumentException("a grammar's name has 1 to 100 characters");
      }
      if (jsgf.isBlank() || jsgf.length() > JSGF_LENGTH_MAX) {
        throw new IllegalArgumentException(
            "a grammar has 1 to " + JSGF_LENGTH_MAX + " characters, not " + jsgf.length());
      }
      pronunciations = List.copyOf(pronunciations);
    }
  }

  /** Anything at all, in open dictation. What it hears is never sure enough to stand alone. */
  record Dictation() implements Expectation {}
}
