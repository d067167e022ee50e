package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Days: "march third nineteen eighty two", "the third of march", "three fifteen eighty two" (month
 * first). A day without its year is the beginning of one, unless the item's limits leave one year.
 */
final class DateAnswers implements AnswerKind {
  private static final int DAYS = 31;
  private static final int MONTHS = 12;

  /** "March third", for one time of "march three". */
  private static final int ORDINAL = 10;

  /** A day as other recognisers write it: "3", "3rd". */
  private static final Pattern FIGURES = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?");

  private final List<String> months;
  private final List<String> ordinals;
  private final Years years;

  DateAnswers(Item item, List<String> months, List<String> ordinals) {
    this.months = months;
    this.ordinals = ordinals;
    this.years = new Years(item.min().map(LocalDate::parse), item.max().map(LocalDate::parse));
  }

  @Override
  public void write(JsgfText text, String name) {
    String month = "<" + name + "_month>";
    String day = "<" + name + "_day>";
    String year = "<" + name + "_year>";
    text.rule(name + "_month", months);
    List<String> days = new ArrayList<>();
    ordinals.forEach(ordinal -> days.add(JsgfText.often(ORDINAL, ordinal)));
    IntStream.rangeClosed(1, DAYS).forEach(n -> days.add(NumberWords.say(n)));
    text.rule(name + "_day", days);
    text.rule(name + "_ordinal", ordinals);
    text.rule(name + "_monthnumber", numbers(MONTHS));
    text.rule(name + "_daynumber", numbers(DAYS));
    years.write(text, name + "_year");
    text.rule(
        name + "_dayofyear",
        List.of(
            JsgfText.often(8, month + " " + day),
            month + " the " + day,
            "[the] <" + name + "_ordinal> of " + month,
            "[the] <" + name + "_ordinal> " + month,
            "<" + name + "_monthnumber> <" + name + "_daynumber>"));
    // Once behind all of them: a decoder follows as many years as there are places for one.
    text.rule(name, "<" + name + "_dayofyear> " + year);
  }

  private static List<String> numbers(int max) {
    List<String> numbers = new ArrayList<>();
    for (int n = 1; n <= max; n++) {
      numbers.add(NumberWords.say(n));
      if (n < 10) {
        numbers.add("oh " + NumberWords.say(n));
      }
    }
    return numbers;
  }

  @Override
  public Reading read(List<String> words) {
    if (words.isEmpty()) {
      return Reading.NONE;
    }
    int start = words.getFirst().equals("the") ? 1 : 0;
    if (start >= words.size()) {
      return Reading.PART;
    }
    int month = months.indexOf(words.get(start)) + 1;
    if (month > 0) {
      int at =
          start + 1 < words.size() && words.get(start + 1).equals("the") ? start + 2 : start + 1;
      return afterMonth(words, month, at);
    }
    Part ordinal = ordinal(words, start);
    if (ordinal.value() > 0) {
      return afterDay(words, ordinal.value(), ordinal.to());
    }
    return start == 0 ? numbers(words) : Reading.NONE;
  }

  private Reading afterMonth(List<String> words, int month, int at) {
    if (at >= words.size()) {
      return Reading.PART;
    }
    Part ordinal = ordinal(words, at);
    return ordinal.value() > 0
        ? dated(words, month, ordinal.value(), ordinal.to())
        : dayAndYear(words, month, at);
  }

  private Reading afterDay(List<String> words, int day, int at) {
    int of = at < words.size() && words.get(at).equals("of") ? at + 1 : at;
    if (of >= words.size()) {
      return Reading.PART;
    }
    int month = months.indexOf(words.get(of)) + 1;
    return month > 0 ? dated(words, month, day, of + 1) : Reading.NONE;
  }

  /** "three fifteen eighty two", "oh three oh five two thousand". */
  private Reading numbers(List<String> words) {
    Part month = number(words, 0, MONTHS);
    if (month.value() <= 0) {
      return words.equals(List.of("oh")) ? Reading.PART : Reading.NONE;
    }
    if (month.to() >= words.size()) {
      return Reading.PART;
    }
    return dayAndYear(words, month.value(), month.to());
  }

  /** "twenty two thousand" is the twentieth of 2000, not the twenty-second of anything. */
  private Reading dayAndYear(List<String> words, int month, int at) {
    Part day = number(words, at, DAYS);
    if (day.value() <= 0) {
      boolean begun = words.subList(at, words.size()).equals(List.of("oh"));
      return begun ? Reading.PART : Reading.NONE;
    }
    Reading longest = dated(words, month, day.value(), day.to());
    if (!longest.equals(Reading.NONE) || day.to() == at + 1 || words.get(at).equals("oh")) {
      return longest;
    }
    Part tens = number(words.subList(0, at + 1), at, DAYS);
    return tens.value() > 0 ? dated(words, month, tens.value(), at + 1) : Reading.NONE;
  }

  private Reading dated(List<String> words, int month, int day, int at) {
    if (at >= words.size()) {
      return years.only(month, day).map(DateAnswers::whole).orElse(Reading.PART);
    }
    return switch (years.read(words, at)) {
      case Years.Open() -> Reading.PART;
      case Years.NoYear() -> Reading.NONE;
      case Years.Year(int year) -> date(year, month, day);
      case Years.OfCentury(int year) ->
          years.inCentury(year, month, day).map(DateAnswers::whole).orElse(Reading.NONE);
    };
  }

  private static Reading date(int year, int month, int day) {
    try {
      return whole(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Reading.NONE;
    }
  }

  private static Reading whole(LocalDate date) {
    return Reading.whole(new AnswerValue.DateAnswer(date));
  }

  private Part ordinal(List<String> words, int at) {
    if (at + 1 < words.size()) {
      int two = ordinals.indexOf(words.get(at) + " " + words.get(at + 1)) + 1;
      if (two > 0) {
        return new Part(two, at + 2);
      }
    }
    if (at >= words.size()) {
      return new Part(0, at);
    }
    Matcher figures = FIGURES.matcher(words.get(at));
    return figures.matches()
        ? new Part(Integer.parseInt(figures.group(1)), at + 1)
        : new Part(ordinals.indexOf(words.get(at)) + 1, at + 1);
  }

  private static Part number(List<String> words, int at, int max) {
    boolean oh = words.get(at).equals("oh");
    NumberWords.Found found = NumberWords.belowHundred(words, oh ? at + 1 : at);
    boolean fits = found.isThere() && found.value() >= 1 && found.value() <= (oh ? 9 : max);
    return fits ? new Part(found.value(), found.to()) : new Part(0, at);
  }

  /** A number from 1 and where it ends; 0 for none. */
  private record Part(int value, int to) {}

  static Optional<LocalDate> valid(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
