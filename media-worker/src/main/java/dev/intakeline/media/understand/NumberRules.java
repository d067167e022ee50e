package dev.intakeline.media.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The rules of whole numbers, each word of which stands in few places. A list of all numbers would
 * say the same, but a decoder follows every side of a rule at once: with a thousand of them in each
 * place where a number may stand it needs a third of a processor while somebody speaks.
 */
final class NumberRules {
  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1_000;

  /** "twenty" may be followed by one of nine. */
  private static final int UNITS = 9;

  private static final int FIRST_TENS = 20;

  private final JsgfText text;
  private final String name;
  private final IntUnaryOperator weight;

  private NumberRules(JsgfText text, String name, IntUnaryOperator weight) {
    this.text = text;
    this.name = name;
    this.weight = weight;
  }

  /**
   * Writes the rule of the numbers from 0 to {@code most}, and of some beyond it: "one hundred
   * five", "one hundred and five", "one oh five", "a hundred and five".
   *
   * @param most at most 1,999
   * @param weight how often a number is said, which counts for its first word: see {@link
   *     JsgfText#often}
   */
  static void write(JsgfText text, String name, int most, IntUnaryOperator weight) {
    new NumberRules(text, name, weight).write(most);
  }

  private void write(int most) {
    text.rule(part("unit"), IntStream.rangeClosed(1, UNITS).mapToObj(NumberWords::say).toList());
    List<String> sides = new ArrayList<>(belowHundred(0, most, weight));
    if (most >= HUNDRED) {
      text.rule(part("rest"), belowHundred(1, most, _ -> 1));
      text.rule(part("tens"), belowHundred(10, most, _ -> 1));
      int hundreds = Math.min(most / HUNDRED, UNITS);
      IntStream.rangeClosed(1, hundreds).forEach(n -> sides.addAll(hundreds(n)));
      sides.add(often(HUNDRED, "a hundred [and " + ref("rest") + "]"));
    }
    if (most >= THOUSAND) {
      List<String> below = new ArrayList<>(belowHundred(1, most, _ -> 1));
      IntStream.rangeClosed(1, UNITS)
          .forEach(n -> below.add(NumberWords.say(n) + " hundred [" + ref("rest") + "]"));
      text.rule(part("below"), below);
      sides.add(often(THOUSAND, "one thousand [" + ref("below") + "]"));
    }
    text.rule(name, sides);
  }

  /** "three hundred and five", "three oh five", "three twenty". */
  private List<String> hundreds(int count) {
    String digit = NumberWords.say(count);
    int first = count * HUNDRED;
    return List.of(
        often(first, digit + " hundred [[and] " + ref("rest") + "]"),
        often(first, digit + " oh " + ref("unit")),
        often(first, digit + " " + ref("tens")));
  }

  private List<String> belowHundred(int from, int most, IntUnaryOperator weights) {
    List<String> sides = new ArrayList<>();
    for (int n = from; n < HUNDRED && n <= most; n = next(n, most)) {
      String units = n >= FIRST_TENS && n + UNITS <= most ? " [" + ref("unit") + "]" : "";
      sides.add(JsgfText.often(weights.applyAsInt(n), NumberWords.say(n) + units));
    }
    return sides;
  }

  /** The next one that has words of its own. */
  private static int next(int n, int most) {
    return n >= FIRST_TENS && n + UNITS <= most ? n + UNITS + 1 : n + 1;
  }

  private String often(int number, String side) {
    return JsgfText.often(weight.applyAsInt(number), side);
  }

  private String part(String what) {
    return name + "_" + what;
  }

  private String ref(String what) {
    return "<" + part(what) + ">";
  }
}
