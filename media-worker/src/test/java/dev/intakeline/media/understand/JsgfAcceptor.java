package dev.intakeline.media.understand;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Whether a JSGF grammar, as we write them, allows a sentence. */
final class JsgfAcceptor {
  private final Map<String, List<String>> rules;
  private List<String> words = List.of();
  private List<String> signs = List.of();
  private int at;

  JsgfAcceptor(String jsgf) {
    rules = JsgfSampler.rules(jsgf);
  }

  boolean allows(String sentence) {
    words = List.of(sentence.split(" "));
    return rule("utterance", Set.of(0)).contains(words.size());
  }

  /** Where the rule may end, begun at any of these places among the words. */
  private Set<Integer> rule(String name, Set<Integer> from) {
    List<String> outer = signs;
    int outerAt = at;
    signs = Objects.requireNonNull(rules.get(name), name);
    at = 0;
    Set<Integer> ends = alternatives(from);
    signs = outer;
    at = outerAt;
    return ends;
  }

  private Set<Integer> alternatives(Set<Integer> from) {
    Set<Integer> ends = new TreeSet<>(sequence(from));
    while (at < signs.size() && signs.get(at).equals("|")) {
      at++;
      ends.addAll(sequence(from));
    }
    return ends;
  }

  private Set<Integer> sequence(Set<Integer> from) {
    Set<Integer> ends = from;
    while (at < signs.size() && !"|)]".contains(signs.get(at))) {
      int start = at;
      ends = one(ends);
      if (at < signs.size() && signs.get(at).equals("+")) {
        int after = at + 1;
        Set<Integer> again = ends;
        ends = new TreeSet<>(ends);
        do {
          at = start;
          again = one(again);
        } while (ends.addAll(again));
        at = after;
      }
    }
    return ends;
  }

  private Set<Integer> one(Set<Integer> from) {
    String sign = signs.get(at++);
    if (sign.equals("[") || sign.equals("(")) {
      Set<Integer> ends = alternatives(from);
      at++;
      if (sign.equals("[")) {
        ends.addAll(from);
      }
      return ends;
    }
    if (sign.startsWith("<")) {
      return rule(sign.substring(1, sign.length() - 1), from);
    }
    Set<Integer> ends = new TreeSet<>();
    for (int place : from) {
      if (place < words.size() && words.get(place).equals(sign)) {
        ends.add(place + 1);
      }
    }
    return ends;
  }
}
