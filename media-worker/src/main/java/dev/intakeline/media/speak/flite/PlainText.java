package dev.intakeline.media.speak.flite;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in the letters that flite reads: printable ASCII. flite passes other letters over, within
 * its own code, where a mistake would end the process: they don't get there.
 */
final class PlainText {
  private static final Pattern LETTER_A = Pattern.compile("\\bA(?= as in )");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern UNREADABLE = Pattern.compile("[^\\x21-\\x7e]+");

  /** What doesn't come apart into a plain letter and its marks. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) '\u00df', "ss"),
          Map.entry((int) '\u00e6', "ae"),
          Map.entry((int) '\u00c6', "Ae"),
          Map.entry((int) '\u00f8', "o"),
          Map.entry((int) '\u00d8', "O"),
          Map.entry((int) '\u0153', "oe"),
          Map.entry((int) '\u0152', "Oe"),
          Map.entry((int) '\u0142', "l"),
          Map.entry((int) '\u0141', "L"),
          Map.entry((int) '\u0111', "d"),
          Map.entry((int) '\u0110', "D"),
          Map.entry((int) '\u2018', "'"),
          Map.entry((int) '\u2019', "'"),
          Map.entry((int) '\u2013', "-"),
          Map.entry((int) '\u2014', ", "));

  private PlainText() {}

  /**
   * The text as flite gets it; blank where nothing of it can be read. The letter of "A as in Alpha"
   * is spelled as it sounds: flite takes it for the article and says "uh".
   */
  static String of(String text) {
    String spelled = LETTER_A.matcher(text).replaceAll("Ay");
    String letters =
        MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD)).replaceAll("");
    String plain =
        letters
            .codePoints()
            .mapToObj(letter -> LETTERS.getOrDefault(letter, Character.toString(letter)))
            .collect(Collectors.joining());
    return UNREADABLE.matcher(plain).replaceAll(" ");
  }
}
