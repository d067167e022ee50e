package dev.intakeline.media.listen.pocketsphinx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Guesses how a word is said that stands in no dictionary, from its letters alone. Good enough for
 * names and drugs to be recognised at all; a pronunciation that somebody wrote is better.
 */
final class Spelling {
  private static final int LONGEST = 4;
  private static final String VOWELS = "aeiouy";

  private static final Map<String, String> SOUNDS =
      Map.ofEntries(
          Map.entry("tion", "SH AH N"),
          Map.entry("sion", "ZH AH N"),
          Map.entry("ight", "AY T"),
          Map.entry("ough", "AO"),
          Map.entry("igh", "AY"),
          Map.entry("sch", "SH"),
          Map.entry("tch", "CH"),
          Map.entry("dge", "JH"),
          Map.entry("eau", "OW"),
          Map.entry("ch", "CH"),
          Map.entry("ck", "K"),
          Map.entry("gh", "G"),
          Map.entry("kn", "N"),
          Map.entry("ng", "NG"),
          Map.entry("ph", "F"),
          Map.entry("qu", "K W"),
          Map.entry("rh", "R"),
          Map.entry("sh", "SH"),
          Map.entry("th", "TH"),
          Map.entry("wh", "W"),
          Map.entry("wr", "R"),
          Map.entry("ai", "EY"),
          Map.entry("ay", "EY"),
          Map.entry("au", "AO"),
          Map.entry("aw", "AO"),
          Map.entry("ar", "AA R"),
          Map.entry("ea", "IY"),
          Map.entry("ee", "IY"),
          Map.entry("ei", "IY"),
          Map.entry("er", "ER"),
          Map.entry("ew", "UW"),
          Map.entry("ey", "IY"),
          Map.entry("ie", "IY"),
          Map.entry("ir", "ER"),
          Map.entry("oa", "OW"),
          Map.entry("oi", "OY"),
          Map.entry("oo", "UW"),
          Map.entry("or", "AO R"),
          Map.entry("ou", "AW"),
          Map.entry("ow", "OW"),
          Map.entry("oy", "OY"),
          Map.entry("ur", "ER"),
          Map.entry("a", "AE"),
          Map.entry("b", "B"),
          Map.entry("c", "K"),
          Map.entry("d", "D"),
          Map.entry("e", "EH"),
          Map.entry("f", "F"),
          Map.entry("g", "G"),
          Map.entry("h", "HH"),
          Map.entry("i", "IH"),
          Map.entry("j", "JH"),
          Map.entry("k", "K"),
          Map.entry("l", "L"),
          Map.entry("m", "M"),
          Map.entry("n", "N"),
          Map.entry("o", "AA"),
          Map.entry("p", "P"),
          Map.entry("r", "R"),
          Map.entry("s", "S"),
          Map.entry("t", "T"),
          Map.entry("u", "AH"),
          Map.entry("v", "V"),
          Map.entry("w", "W"),
          Map.entry("x", "K S"),
          Map.entry("y", "IY"),
          Map.entry("z", "Z"),
          Map.entry("0", "Z IH R OW"),
          Map.entry("1", "W AH N"),
          Map.entry("2", "T UW"),
          Map.entry("3", "TH R IY"),
          Map.entry("4", "F AO R"),
          Map.entry("5", "F AY V"),
          Map.entry("6", "S IH K S"),
          Map.entry("7", "S EH V AH N"),
          Map.entry("8", "EY T"),
          Map.entry("9", "N AY N"));

  private Spelling() {}

  /** The guessed phones, separated by blanks. */
  static String phones(String word) {
    List<String> phones = new ArrayList<>();
    int at = 0;
    while (at < word.length()) {
      int length = longestMatch(word, at);
      if (length > 0) {
        phones.add(sound(word, at, length));
      }
      boolean doubled = at + 1 < word.length() && word.charAt(at) == word.charAt(at + 1);
      at += Math.max(1, length) + (length == 1 && doubled ? 1 : 0);
    }
    phones.removeIf(String::isEmpty);
    return phones.isEmpty() ? "AH" : String.join(" ", phones);
  }

  private static int longestMatch(String word, int at) {
    for (int length = Math.min(LONGEST, word.length() - at); length > 0; length--) {
      if (SOUNDS.containsKey(word.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static String sound(String word, int at, int length) {
    String letters = word.substring(at, at + length);
    boolean last = at + length == word.length();
    char next = last ? ' ' : word.charAt(at + length);
    return switch (letters) {
      case "e" -> last && at > 1 ? "" : "EH";
      case "c" -> "eiy".indexOf(next) >= 0 ? "S" : "K";
      case "g" -> "eiy".indexOf(next) >= 0 ? "JH" : "G";
      case "y" -> at == 0 && VOWELS.indexOf(next) >= 0 ? "Y" : "IY";
      case "a" -> last ? "AH" : silentEFollows(word, at) ? "EY" : "AE";
      case "i" -> last ? "IY" : silentEFollows(word, at) ? "AY" : "IH";
      case "o" -> last || silentEFollows(word, at) ? "OW" : "AA";
      case "u" -> last || silentEFollows(word, at) ? "UW" : "AH";
      default -> SOUNDS.getOrDefault(letters, "");
    };
  }

  private static boolean silentEFollows(String word, int at) {
    return at + 3 == word.length()
        && word.charAt(at + 2) == 'e'
        && VOWELS.indexOf(word.charAt(at + 1)) < 0;
  }
}
