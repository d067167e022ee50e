package dev.intakeline.contracts.safety;

import static dev.intakeline.contracts.safety.EnglishWords.words;

import java.util.Set;

/** Which English words are numbers. */
final class EnglishNumbers {
  private static final Set<String> NUMBERS =
      words(
          """
          one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
          sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
          hundred thousand oh zero
          """);

  private EnglishNumbers() {}

  static boolean isNumber(String word) {
    return NUMBERS.contains(word) || (!word.isEmpty() && word.chars().allMatch(Character::isDigit));
  }
}
