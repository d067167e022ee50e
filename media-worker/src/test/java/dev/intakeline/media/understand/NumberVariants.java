package dev.intakeline.media.understand;

import java.util.ArrayList;
import java.util.List;

/** The ways in which callers say a whole number. */
final class NumberVariants {
  private NumberVariants() {}

  /** All of them; the first is ours. */
  static List<String> of(int number) {
    List<String> variants = new ArrayList<>(List.of(NumberWords.say(number)));
    int rest = number % 100;
    if (number > 100 && number < 1_000 && rest > 0) {
      String hundreds = NumberWords.say(number / 100);
      variants.add(hundreds + " hundred and " + NumberWords.say(rest));
      variants.add(hundreds + (rest < 10 ? " oh " : " ") + NumberWords.say(rest));
    }
    if (number >= 100 && number < 200) {
      variants.add(rest == 0 ? "a hundred" : "a hundred and " + NumberWords.say(rest));
    }
    return variants;
  }
}
