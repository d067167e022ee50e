package dev.intakeline.contracts.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns a transcript into words that can be compared. Any text is taken; none is refused. */
final class Words {
  private static final String SENTENCE_ENDS = ".!?;:";
  private static final String COMMAS = ",";
  private static final String OWNER = "'s";

  private Words() {}

  static List<Word> of(String transcript, LanguagePack language) {
    List<Word> words = new ArrayList<>();
    boolean opens = true;
    boolean comma = false;
    int place = 0;
    for (String written : transcript.strip().split("\\s+", -1)) {
      for (String part : written.toLowerCase(Locale.ROOT).replace('’', '\'').split("[-/–—]", -1)) {
        String bare = bare(part);
        boolean owner = bare.endsWith(OWNER) && !language.isContraction(bare);
        String word = owner ? bare.substring(0, bare.length() - OWNER.length()) : bare;
        if (word.isEmpty()) {
          continue;
        }
        for (String form : language.expand(word)) {
          words.add(new Word(form, language.stem(form), place, opens, comma, owner));
          opens = false;
          comma = false;
        }
      }
      opens = opens || endsWithAny(written, SENTENCE_ENDS);
      comma = comma || endsWithAny(written, COMMAS);
      place++;
    }
    return List.copyOf(words);
  }

  /** Letters, digits and inner apostrophes. */
  private static String bare(String part) {
    StringBuilder kept = new StringBuilder(part.length());
    part.codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '\'')
        .forEach(kept::appendCodePoint);
    String bare = kept.toString();
    int from = 0;
    int to = bare.length();
    while (from < to && bare.charAt(from) == '\'') {
      from++;
    }
    while (to > from && bare.charAt(to - 1) == '\'') {
      to--;
    }
    return bare.substring(from, to);
  }

  private static boolean endsWithAny(String written, String marks) {
    for (int i = written.length() - 1; i >= 0; i--) {
      int c = written.charAt(i);
      if (marks.indexOf(c) >= 0) {
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return false;
  }
}
