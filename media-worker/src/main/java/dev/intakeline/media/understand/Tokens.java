package dev.intakeline.media.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as they are compared: lower case, letters, digits and inner marks only. */
final class Tokens {
  private Tokens() {}

  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (String written : plain.split("[\\s,;:!?\"()/]+", -1)) {
      String token = bare(written);
      if (!token.isEmpty()) {
        tokens.add(token.equals("dr") ? "doctor" : token);
      }
    }
    return List.copyOf(tokens);
  }

  /** The words joined again, as they stand in a grammar. */
  static String text(String phrase) {
    return String.join(" ", of(phrase));
  }

  private static String bare(String written) {
    int from = 0;
    int to = written.length();
    while (from < to && !Character.isLetterOrDigit(written.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(written.charAt(to - 1))) {
      to--;
    }
    return written.substring(from, to);
  }
}
