package dev.intakeline.media.understand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** English whole numbers from 0 to 999,999 as words. */
final class NumberWords {
  static final int MAX = 999_999;

  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1000;

  private static final Map<String, Integer> UNITS = new LinkedHashMap<>();
  private static final Map<String, Integer> TEN_VALUES = new LinkedHashMap<>();

  static {
    for (int i = 0; i < SMALL.size(); i++) {
      UNITS.put(SMALL.get(i), i);
    }
    for (int i = 0; i < TENS.size(); i++) {
      TEN_VALUES.put(TENS.get(i), (i + 2) * 10);
    }
  }

  private NumberWords() {}

  /** How a number is spoken by us. */
  static String say(int number) {
    if (number < 0 || number > MAX) {
      throw new IllegalArgumentException("0 to " + MAX);
    }
    if (number >= THOUSAND) {
      String rest = number % THOUSAND == 0 ? "" : " " + say(number % THOUSAND);
      return say(number / THOUSAND) + " thousand" + rest;
    }
    if (number >= HUNDRED) {
      String rest = number % HUNDRED == 0 ? "" : " " + say(number % HUNDRED);
      return SMALL.get(number / HUNDRED) + " hundred" + rest;
    }
    if (number < SMALL.size()) {
      return SMALL.get(number);
    }
    String tens = TENS.get(number / 10 - 2);
    return number % 10 == 0 ? tens : tens + " " + SMALL.get(number % 10);
  }

  /** The longest number at the beginning of the words; none where they begin with none. */
  static Found find(List<String> words, int from) {
    Found below = belowThousand(words, from);
    if (!below.isThere() || !is(words, below.to(), "thousand")) {
      return below;
    }
    int after = below.to() + 1;
    int value = below.value() * THOUSAND;
    int rest = is(words, after, "and") ? after + 1 : after;
    Found low = belowThousand(words, rest);
    if (low.isThere()) {
      return new Found(value + low.value(), low.to(), low.open());
    }
    return new Found(value, after, is(words, after, "and") && rest >= words.size());
  }

  private static Found belowThousand(List<String> words, int from) {
    Found first = is(words, from, "a") ? new Found(1, from + 1, false) : belowHundred(words, from);
    if (!first.isThere()) {
      return first;
    }
    if (is(words, first.to(), "hundred") && first.value() < 10) {
      return afterHundred(words, first.value() * HUNDRED, first.to() + 1);
    }
    if (is(words, from, "a")) {
      return Found.none(from);
    }
    return first.value() > 0 && first.value() < 10 ? shortened(words, first) : first;
  }

  private static Found afterHundred(List<String> words, int hundreds, int after) {
    int rest = is(words, after, "and") ? after + 1 : after;
    Found low = belowHundred(words, rest);
    if (low.isThere()) {
      return new Found(hundreds + low.value(), low.to(), false);
    }
    return new Found(hundreds, after, is(words, after, "and") && rest >= words.size());
  }

  /** "one oh one", "one twenty". */
  private static Found shortened(List<String> words, Found first) {
    boolean oh = is(words, first.to(), "oh");
    Found low = belowHundred(words, oh ? first.to() + 1 : first.to());
    boolean fits = low.isThere() && (oh ? low.value() < 10 && low.value() > 0 : low.value() >= 10);
    return fits ? new Found(first.value() * HUNDRED + low.value(), low.to(), false) : first;
  }

  static Found belowHundred(List<String> words, int from) {
    if (from >= words.size()) {
      return Found.none(from);
    }
    Integer unit = UNITS.get(words.get(from));
    if (unit != null) {
      return new Found(unit, from + 1, false);
    }
    Integer tens = TEN_VALUES.get(words.get(from));
    if (tens == null) {
      return Found.none(from);
    }
    Integer added = from + 1 < words.size() ? UNITS.get(words.get(from + 1)) : null;
    if (added == null || added == 0 || added >= 10) {
      return new Found(tens, from + 1, false);
    }
    return new Found(tens + added, from + 2, false);
  }

  private static boolean is(List<String> words, int i, String word) {
    return i < words.size() && words.get(i).equals(word);
  }

  /**
   * A number and where it ends.
   *
   * @param open whether the words end in the middle of it ("one hundred and")
   */
  record Found(int value, int to, boolean open) {
    static Found none(int from) {
      return new Found(-1, from, false);
    }

    boolean isThere() {
      return value >= 0;
    }
  }
}
