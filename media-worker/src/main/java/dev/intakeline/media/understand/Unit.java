package dev.intakeline.media.understand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question counts, as its own words say ("how many days").
 *
 * @param one the word for one of them
 * @param many the word for several
 */
record Unit(String one, String many) {
  static final Unit WEEK = new Unit("week", "weeks");

  private static final int DAYS_A_WEEK = 7;
  private static final Pattern COUNTED = Pattern.compile("\\bhow many ([a-z]+s)\\b");
  private static final List<Unit> NAMED =
      List.of(
          new Unit("degree", "degrees"),
          new Unit("day", "days"),
          WEEK,
          new Unit("month", "months"),
          new Unit("year", "years"),
          new Unit("hour", "hours"));

  static Optional<Unit> of(String question) {
    String asked = Tokens.text(question);
    Matcher counted = COUNTED.matcher(asked);
    if (counted.find()) {
      String many = counted.group(1);
      return Optional.of(new Unit(many.substring(0, many.length() - 1), many));
    }
    List<String> words = Tokens.of(question);
    if (words.contains("temperature")) {
      return Optional.of(NAMED.getFirst());
    }
    return NAMED.stream()
        .filter(unit -> words.contains(unit.many))
        .reduce((a, b) -> new Unit("", ""))
        .filter(unit -> !unit.many.isEmpty());
  }

  boolean isNamed(String word) {
    return word.equals(one) || word.equals(many);
  }

  /** How many of this unit a week is; none where that isn't a whole number. */
  Optional<Integer> aWeek() {
    return many.equals("days") ? Optional.of(DAYS_A_WEEK) : Optional.empty();
  }
}
