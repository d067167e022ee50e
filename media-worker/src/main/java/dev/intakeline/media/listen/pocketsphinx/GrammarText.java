package dev.intakeline.media.listen.pocketsphinx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A JSGF grammar as the decoder gets it: the public rule followed by {@link
 * PocketSphinxInstallation#END_OF_ANSWER}, a word that sounds like silence. The decoder doesn't say
 * whether its best path so far is a whole sentence; with that word it does, because only a whole
 * sentence can be followed by it.
 *
 * @param jsgf the extended grammar
 * @param words every word in it
 */
record GrammarText(String jsgf, Set<String> words) {
  private static final Pattern PUBLIC_RULE = Pattern.compile("public\\s*<([A-Za-z0-9_.-]+)>\\s*=");
  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern HEADER =
      Pattern.compile("^\\s*#JSGF[^;]*;\\s*grammar\\s+[A-Za-z0-9_.-]+\\s*;");

  private static final Pattern DEFINITION = Pattern.compile("<([A-Za-z0-9_.-]+)>\\s*=");
  private static final Pattern REFERENCE = Pattern.compile("<([^>]*)>");

  /**
   * One or more of a rule. The decoder's own reading of it goes back to the place where the rule is
   * used instead of to the rule: after "four" in {@code <number> | my <number>} it then hears "my"
   * again. The place after a first one has nothing else to go on with.
   */
  private static final Pattern REPEATED = Pattern.compile("(<[^>]*>)\\s*\\+");

  /** Whatever isn't a word: rules, tags, weights, signs, the keyword of the public rule. */
  private static final Pattern NO_WORD =
      Pattern.compile("<[^>]*>|\\{[^}]*}|/[0-9.eE+-]+/|\\bpublic\\b|[|()\\[\\]=;*+\"]");

  /**
   * Reads a grammar.
   *
   * @throws IllegalArgumentException when it has no header, not exactly one public rule, or names a
   *     rule that isn't there
   */
  static GrammarText of(String jsgf) {
    String plain = COMMENT.matcher(jsgf).replaceAll(" ");
    Matcher header = HEADER.matcher(plain);
    if (!header.find()) {
      throw new IllegalArgumentException("a grammar begins with #JSGF V1.0; grammar NAME;");
    }
    List<String> publicRules =
        PUBLIC_RULE.matcher(plain).results().map(found -> found.group(1)).toList();
    if (publicRules.size() != 1) {
      throw new IllegalArgumentException(
          "a grammar has one public rule, not " + publicRules.size());
    }
    String body = plain.substring(header.end());
    refuseMissingRules(body);
    String rule = publicRules.getFirst();
    String inner = PUBLIC_RULE.matcher(body).replaceFirst("<" + rule + "> =");
    String whole =
        "#JSGF V1.0;\ngrammar answer;\npublic <whole__answer> = <"
            + rule
            + "> "
            + PocketSphinxInstallation.END_OF_ANSWER
            + ";\n"
            + REPEATED.matcher(inner).replaceAll("$1 [$1+]");
    return new GrammarText(whole, words(body));
  }

  /** The decoder itself would take a rule that is nowhere defined for one that is never said. */
  private static void refuseMissingRules(String body) {
    Set<String> defined =
        DEFINITION.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
    REFERENCE
        .matcher(body)
        .results()
        .map(found -> found.group(1))
        .filter(rule -> !defined.contains(rule) && !rule.equals("NULL") && !rule.equals("VOID"))
        .findFirst()
        .ifPresent(
            rule -> {
              throw new IllegalArgumentException("the grammar's rule <" + rule + "> is missing");
            });
  }

  private static Set<String> words(String body) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : NO_WORD.matcher(body).replaceAll(" ").strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
