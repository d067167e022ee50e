package dev.intakeline.media.speak;

/**
 * Who speaks.
 *
 * @param name as the provider calls the voice
 */
public record Voice(String name) {
  /** Checks that the name is a plain word: it becomes an argument of other programs. */
  public Voice {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,59}")) {
      throw new IllegalArgumentException("a voice's name is one plain word");
    }
  }
}
