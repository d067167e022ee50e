package dev.intakeline.media.speak;

/**
 * Words to make sound of. Whether they hold anything of the caller's decides where their sound may
 * lie.
 */
public sealed interface SynthesisInput {
  /** Longest text spoken at once, in characters. */
  int LENGTH_MAX = 1_000;

  /** What is said, in plain words without markup. */
  String text();

  /** Released words, the same for every caller: their sound may be kept on disk. */
  record Fixed(String text) implements SynthesisInput {
    /** Checks the text's length. */
    public Fixed {
      check(text);
    }
  }

  /** Words that hold something of this caller's: their sound stays in memory. */
  record Personal(String text) implements SynthesisInput {
    /** Checks the text's length. */
    public Personal {
      check(text);
    }
  }

  private static void check(String text) {
    if (text.isBlank() || text.length() > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "a text to speak has 1 to " + LENGTH_MAX + " characters, not " + text.length());
    }
  }
}
