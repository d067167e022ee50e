package dev.intakeline.media.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes random sentences of a JSGF grammar as we write them: words, rules, | [ ] ( ) +. */
final class JsgfSampler {
  private static final Pattern RULE = Pattern.compile("(?:public )?<([^>]+)> = (.*);");
  private static final Pattern SIGN = Pattern.compile("<[^>]+>|[|()\\[\\]+]|[^\\s|()\\[\\]+<>]+");

  /** How often something is said doesn't matter here: whatever may be said must be understood. */
  private static final Pattern WEIGHT = Pattern.compile("/[0-9.]+/ ");

  private static final int REPEATS_MAX = 8;

  private final Map<String, List<String>> rules;
  private final Random random;
  private List<String> signs = List.of();
  private int at;

  JsgfSampler(String jsgf, Random random) {
    this.random = random;
    this.rules = rules(jsgf);
  }

  /** The signs of each rule's right side, by its name. */
  static Map<String, List<String>> rules(String jsgf) {
    return jsgf.lines()
        .map(RULE::matcher)
        .filter(Matcher::matches)
        .collect(
            Collectors.toMap(
                rule -> rule.group(1),
                rule ->
                    SIGN.matcher(WEIGHT.matcher(rule.group(2)).replaceAll(""))
                        .results()
                        .map(MatchResult::group)
                        .toList()));
  }

  String sentence() {
    return String.join(" ", sample("utterance"));
  }

  private List<String> sample(String rule) {
    List<String> outer = signs;
    int outerAt = at;
    signs = Objects.requireNonNull(rules.get(rule), rule);
    at = 0;
    List<String> words = alternatives();
    signs = outer;
    at = outerAt;
    return words;
  }

  private List<String> alternatives() {
    List<List<String>> sides = new ArrayList<>();
    sides.add(sequence());
    while (at < signs.size() && signs.get(at).equals("|")) {
      at++;
      sides.add(sequence());
    }
    return sides.get(random.nextInt(sides.size()));
  }

  private List<String> sequence() {
    List<String> words = new ArrayList<>();
    while (at < signs.size() && !"|)]".contains(signs.get(at))) {
      int start = at;
      words.addAll(one());
      if (at < signs.size() && signs.get(at).equals("+")) {
        int after = at + 1;
        for (int i = random.nextInt(REPEATS_MAX); i > 0; i--) {
          at = start;
          words.addAll(one());
        }
        at = after;
      }
    }
    return words;
  }

  private List<String> one() {
    String sign = signs.get(at++);
    if (sign.equals("[") || sign.equals("(")) {
      List<String> inner = alternatives();
      at++;
      return sign.equals("(") || random.nextBoolean() ? inner : List.of();
    }
    return sign.startsWith("<") ? sample(sign.substring(1, sign.length() - 1)) : List.of(sign);
  }
}
