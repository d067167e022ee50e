package dev.intakeline.media.listen;

import java.util.List;
import java.util.Set;

/**
 * How a word is said.
 *
 * @param word in lower case
 * @param phones in the ARPAbet of the CMU dictionary without stress, such as {@code T AY L AH N AA
 *     L}
 */
public record Pronunciation(String word, List<String> phones) {
  private static final Set<String> KNOWN_PHONES =
      Set.of(
          "AA", "AE", "AH", "AO", "AW", "AY", "B", "CH", "D", "DH", "EH", "ER", "EY", "F", "G",
          "HH", "IH", "IY", "JH", "K", "L", "M", "N", "NG", "OW", "OY", "P", "R", "S", "SH", "T",
          "TH", "UH", "UW", "V", "W", "Y", "Z", "ZH");

  /** Checks that the word is one word and every phone exists. */
  public Pronunciation {
    if (!word.matches("[a-z0-9][a-z0-9'._-]{0,59}")) {
      throw new IllegalArgumentException(
          "not one lower-case word, " + word.length() + " characters");
    }
    phones = List.copyOf(phones);
    if (phones.isEmpty() || !KNOWN_PHONES.containsAll(phones)) {
      throw new IllegalArgumentException("not a list of ARPAbet phones: " + phones);
    }
  }
}
