package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How years are said: "nineteen eighty two", "two thousand and five", "twenty fifteen", "eighty
 * two".
 */
final class Years {
  private static final int CENTURY = 100;
  private static final int PIVOT = 30;

  /** A full year, for one time of its last two figures: "third" sounds like "two thirty". */
  private static final int FULL = 100;

  private final Optional<LocalDate> min;
  private final Optional<LocalDate> max;

  Years(Optional<LocalDate> min, Optional<LocalDate> max) {
    this.min = min;
    this.max = max;
  }

  void write(JsgfText text, String name) {
    List<String> two = new ArrayList<>();
    IntStream.rangeClosed(10, 99).forEach(n -> two.add(NumberWords.say(n)));
    IntStream.rangeClosed(1, 9).forEach(n -> two.add("oh " + NumberWords.say(n)));
    text.rule(name + "_two", two);
    text.rule(name + "_short", two.stream().filter(w -> !isCentury(w)).toList());
    List<String> after = new ArrayList<>();
    IntStream.rangeClosed(1, 99).forEach(n -> after.add(NumberWords.say(n)));
    text.rule(name + "_after", after);
    text.rule(
        name,
        List.of(
            JsgfText.often(FULL, "nineteen <" + name + "_two>"),
            JsgfText.often(FULL, "twenty <" + name + "_two>"),
            JsgfText.often(FULL, "two thousand [[and] <" + name + "_after>]"),
            "<" + name + "_short>"));
  }

  private static boolean isCentury(String words) {
    return words.equals("nineteen") || words.equals("twenty");
  }

  Said read(List<String> words, int at) {
    String first = words.get(at);
    if (first.length() == 4 && first.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return at + 1 == words.size() ? new Year(Integer.parseInt(first)) : new NoYear();
    }
    if (first.equals("two")) {
      return thousand(words, at);
    }
    if (isCentury(first)) {
      int century = first.equals("nineteen") ? 19 : 20;
      Said full = ofCentury(words, at + 1, century);
      boolean plain = full instanceof NoYear && century == 20;
      return plain ? shortYear(words, at) : full;
    }
    return shortYear(words, at);
  }

  private static Said ofCentury(List<String> words, int at, int century) {
    if (at >= words.size()) {
      return new Open();
    }
    return switch (twoDigits(words, at)) {
      case Open() -> new Open();
      case OfCentury(int two) -> new Year(century * CENTURY + two);
      case Year _, NoYear _ -> new NoYear();
    };
  }

  /** "twenty one" as the year of a century: only where it can't be one of 20xx. */
  private static Said shortYear(List<String> words, int at) {
    return twoDigits(words, at);
  }

  private static Said twoDigits(List<String> words, int at) {
    boolean oh = words.get(at).equals("oh");
    int from = oh ? at + 1 : at;
    if (from >= words.size()) {
      return new Open();
    }
    NumberWords.Found found = NumberWords.belowHundred(words, from);
    boolean fits =
        found.isThere()
            && found.to() == words.size()
            && (oh ? found.value() >= 1 && found.value() <= 9 : found.value() >= 10);
    return fits ? new OfCentury(found.value()) : new NoYear();
  }

  private static Said thousand(List<String> words, int at) {
    if (at + 1 >= words.size()) {
      return new Open();
    }
    if (!words.get(at + 1).equals("thousand")) {
      return new NoYear();
    }
    int after = at + 2;
    if (after >= words.size()) {
      return new Year(2000);
    }
    int rest = words.get(after).equals("and") ? after + 1 : after;
    if (rest >= words.size()) {
      return new Open();
    }
    NumberWords.Found found = NumberWords.belowHundred(words, rest);
    return found.isThere() && found.value() > 0 && found.to() == words.size()
        ? new Year(2000 + found.value())
        : new NoYear();
  }

  /** The day of a two-digit year: the latest that the limits allow, else the one nearer to us. */
  Optional<LocalDate> inCentury(int twoDigits, int month, int day) {
    Optional<LocalDate> later = DateAnswers.valid(2000 + twoDigits, month, day);
    Optional<LocalDate> earlier = DateAnswers.valid(1900 + twoDigits, month, day);
    if (max.isEmpty() && min.isEmpty()) {
      return twoDigits < PIVOT ? later : earlier;
    }
    return later.filter(this::isWithin).or(() -> earlier.filter(this::isWithin)).or(() -> later);
  }

  /** The only day within the limits; none where they leave several years. */
  Optional<LocalDate> only(int month, int day) {
    if (max.isEmpty() || min.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> within =
        IntStream.rangeClosed(min.get().getYear(), max.get().getYear())
            .mapToObj(year -> DateAnswers.valid(year, month, day))
            .flatMap(Optional::stream)
            .filter(this::isWithin)
            .toList();
    return within.size() == 1 ? Optional.of(within.getFirst()) : Optional.empty();
  }

  private boolean isWithin(LocalDate date) {
    LocalDate earliest = min.orElse(AnswerCheck.DATE_MIN);
    LocalDate latest = max.orElse(AnswerCheck.DATE_MAX);
    return !date.isBefore(earliest) && !date.isAfter(latest);
  }

  /** What the end of a date says of its year. */
  sealed interface Said {}

  /** All four digits. */
  record Year(int year) implements Said {}

  /** The last two. */
  record OfCentury(int twoDigits) implements Said {}

  /** The beginning of a year. */
  record Open() implements Said {}

  /** No year. */
  record NoYear() implements Said {}
}
