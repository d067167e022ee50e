package dev.intakeline.media.understand;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether a JSGF grammar, as we write them, allows a sentence. Follows all ways at a time: places
 * among the words are the bits of a number, the first word's beginning the lowest.
 */
final class JsgfAcceptor {
  private static final long NOWHERE = 0;
  private static final long BEGINNING = 1;

  private final Map<String, List<String>> rules;
  private List<String> words = List.of();
  private List<String> signs = List.of();
  private int at;

  JsgfAcceptor(String jsgf) {
    rules = JsgfSampler.rules(jsgf);
  }

  /** Of a sentence of fewer than 64 words. */
  boolean allows(String sentence) {
    words = List.of(sentence.split(" "));
    long end = BEGINNING << words.size();
    return (rule("utterance", BEGINNING) & end) != NOWHERE;
  }

  /** Where the rule may end, begun at any of these places. */
  private long rule(String name, long from) {
    if (from == NOWHERE) {
      return NOWHERE;
    }
    List<String> outer = signs;
    int outerAt = at;
    signs = Objects.requireNonNull(rules.get(name), name);
    at = 0;
    long ends = alternatives(from);
    signs = outer;
    at = outerAt;
    return ends;
  }

  private long alternatives(long from) {
    long ends = sequence(from);
    while (at < signs.size() && signs.get(at).equals("|")) {
      at++;
      ends |= sequence(from);
    }
    return ends;
  }

  private long sequence(long from) {
    long ends = from;
    while (at < signs.size() && !"|)]".contains(signs.get(at))) {
      int start = at;
      ends = one(ends);
      if (at < signs.size() && signs.get(at).equals("+")) {
        int after = at + 1;
        ends = repeated(start, ends);
        at = after;
      }
    }
    return ends;
  }

  /** What stands there once more, and again, as long as that leads on. */
  private long repeated(int start, long ends) {
    long all = ends;
    for (long again = ends; again != NOWHERE; ) {
      at = start;
      again = one(again) & ~all;
      all |= again;
    }
    return all;
  }

  private long one(long from) {
    String sign = signs.get(at++);
    if (sign.equals("[") || sign.equals("(")) {
      long ends = alternatives(from);
      at++;
      return sign.equals("[") ? ends | from : ends;
    }
    if (sign.startsWith("<")) {
      return rule(sign.substring(1, sign.length() - 1), from);
    }
    long ends = NOWHERE;
    for (int place = 0; place < words.size(); place++) {
      long here = BEGINNING << place;
      if ((from & here) != NOWHERE && words.get(place).equals(sign)) {
        ends |= here << 1;
      }
    }
    return ends;
  }
}
