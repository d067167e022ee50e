package dev.intakeline.media.understand;

import java.util.List;

/** How answers of one kind sound. */
interface AnswerKind {
  /**
   * Writes the rules for an answer, the last one named {@code <NAME>}; other rules' names begin
   * with {@code NAME_}.
   */
  void write(JsgfText text, String name);

  /** Whether answers are said part by part, as letters are, and with hesitations between these. */
  default boolean isSaidInParts() {
    return false;
  }

  /** Reads words, in lower case and without fillers. */
  Reading read(List<String> words);

  /** Reads words that no grammar allows but that leave no doubt; nothing, where there is none. */
  default Reading readFreely(List<String> words) {
    return Reading.NONE;
  }
}
