package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whole numbers and numbers with a fraction, with the unit of the question where the caller says
 * it. More numbers are understood than the item allows: one outside its limits must be heard as
 * what it is, not as its neighbour inside.
 */
final class NumberAnswers implements AnswerKind {
  private static final int MAX_UNLIMITED = 999;
  private static final int LISTED_MAX = 1_999;
  private static final int WEEKS_MAX = 12;
  private static final Pattern NUMERAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,4})?");
  private static final int FRACTION_DIGITS_MAX = 2;
  private static final int USUAL = 20;
  private static final int LESS_USUAL = 5;
  private static final int SMALL = 12;
  private static final int MIDDLE = 31;

  private static final List<String> AND_A_HALF = List.of("and", "a", "half");

  private final boolean fraction;
  private final int most;
  private final int least;
  private final Optional<Unit> unit;
  private final List<String> digits;

  NumberAnswers(Item item, List<String> digits) {
    this.fraction = item.kind() == ItemKind.DECIMAL;
    this.most = most(item);
    this.least = item.min().map(text -> new BigDecimal(text).intValue()).orElse(0);
    this.unit = Unit.of(item.text());
    this.digits = digits;
  }

  /** Up to the next round number above the item's greatest. */
  private static int most(Item item) {
    int max =
        item.max()
            .map(text -> new BigDecimal(text).setScale(0, RoundingMode.CEILING))
            .map(number -> number.min(BigDecimal.valueOf(LISTED_MAX)).max(BigDecimal.ONE))
            .map(BigDecimal::intValue)
            .orElse(MAX_UNLIMITED);
    if (max <= 10) {
      return 20;
    }
    return max < 100 ? 99 : Math.max(max, 199);
  }

  @Override
  public void write(JsgfText text, String name) {
    String number = name + "_number";
    NumberRules.write(text, number, most, this::weight);
    List<String> sides = new ArrayList<>();
    if (fraction) {
      text.rule(name + "_digit", with(digits, "oh"));
      String digit = "<" + name + "_digit>";
      text.rule(
          name + "_fraction",
          List.of(JsgfText.often(USUAL, "point " + digit + " [" + digit + "]"), "and a half"));
      sides.add("<" + number + "> [<" + name + "_fraction>]" + tail());
    } else {
      sides.add(JsgfText.often(USUAL, "<" + number + ">" + tail()));
      sides.add("a couple" + tail());
      unit.ifPresent(counted -> sides.add("a couple of " + counted.many()));
      unit.ifPresent(counted -> sides.add("a " + counted.one()));
      unit.flatMap(Unit::aWeek).ifPresent(days -> sides.addAll(weeks()));
    }
    text.rule(name, sides);
  }

  /** Where the item begins with small numbers those are said most, else those within it. */
  private int weight(int number) {
    if (least > SMALL) {
      return number >= least ? USUAL : 1;
    }
    return number <= SMALL ? USUAL : number <= MIDDLE ? LESS_USUAL : 1;
  }

  private String tail() {
    return unit.map(counted -> " [" + counted.one() + " | " + counted.many() + "]").orElse("");
  }

  private static List<String> weeks() {
    List<String> sides = new ArrayList<>(List.of("a week", "a couple of weeks", "one week"));
    IntStream.rangeClosed(2, WEEKS_MAX).forEach(n -> sides.add(NumberWords.say(n) + " weeks"));
    return sides;
  }

  private static List<String> with(List<String> words, String more) {
    List<String> all = new ArrayList<>(words);
    all.add(more);
    return all;
  }

  @Override
  public Reading read(List<String> words) {
    if (words.isEmpty()) {
      return Reading.NONE;
    }
    if (NUMERAL.matcher(words.getFirst()).matches()) {
      return counted(new BigDecimal(words.getFirst()), words, 1);
    }
    if (words.getFirst().equals("a") && !startsHundred(words)) {
      return vague(words);
    }
    NumberWords.Found found = NumberWords.find(words, 0);
    if (!found.isThere()) {
      return Reading.NONE;
    }
    if (found.open()) {
      return found.to() + 1 >= words.size() ? Reading.PART : Reading.NONE;
    }
    BigDecimal whole = BigDecimal.valueOf(found.value());
    return fraction ? fraction(whole, words, found.to()) : counted(whole, words, found.to());
  }

  private static boolean startsHundred(List<String> words) {
    return words.size() > 1 && (words.get(1).equals("hundred") || words.get(1).equals("thousand"));
  }

  /** "a couple of days", "a week". */
  private Reading vague(List<String> words) {
    if (fraction || words.size() < 2) {
      return words.size() < 2 ? Reading.PART : Reading.NONE;
    }
    if (words.get(1).equals("couple")) {
      boolean of = words.size() > 2 && words.get(2).equals("of");
      return of && words.size() == 3 ? Reading.PART : counted(BigDecimal.TWO, words, of ? 3 : 2);
    }
    boolean known =
        unit.filter(counted -> words.get(1).equals(counted.one())).isPresent()
            || unit.flatMap(Unit::aWeek).filter(w -> words.get(1).equals("week")).isPresent();
    return known ? counted(BigDecimal.ONE, words, 1) : Reading.NONE;
  }

  private Reading fraction(BigDecimal whole, List<String> words, int at) {
    if (at >= words.size()) {
      return counted(whole, words, at);
    }
    if (words.get(at).equals("and")) {
      return half(whole, words, at);
    }
    if (!words.get(at).equals("point")) {
      return counted(whole, words, at);
    }
    StringBuilder decimals = new StringBuilder();
    int i = at + 1;
    while (i < words.size() && digit(words.get(i)) >= 0) {
      decimals.append(digit(words.get(i)));
      i++;
    }
    if (decimals.isEmpty()) {
      return i >= words.size() ? Reading.PART : Reading.NONE;
    }
    return decimals.length() > FRACTION_DIGITS_MAX
        ? Reading.NONE
        : counted(new BigDecimal(whole.toPlainString() + "." + decimals), words, i);
  }

  private Reading half(BigDecimal whole, List<String> words, int at) {
    List<String> rest = words.subList(at, words.size());
    if (rest.size() < AND_A_HALF.size()) {
      return AND_A_HALF.subList(0, rest.size()).equals(rest) ? Reading.PART : Reading.NONE;
    }
    return rest.subList(0, AND_A_HALF.size()).equals(AND_A_HALF)
        ? counted(whole.add(new BigDecimal("0.5")), words, at + AND_A_HALF.size())
        : Reading.NONE;
  }

  private int digit(String word) {
    return word.equals("oh") ? 0 : digits.indexOf(word);
  }

  /** The number, if what follows it is nothing, its unit or weeks. */
  private Reading counted(BigDecimal number, List<String> words, int at) {
    List<String> rest = words.subList(at, words.size());
    if (rest.isEmpty()) {
      return value(number);
    }
    if (rest.size() > 1) {
      return Reading.NONE;
    }
    if (unit.filter(counted -> counted.isNamed(rest.getFirst())).isPresent()) {
      return value(number);
    }
    return unit.flatMap(Unit::aWeek)
        .filter(_ -> Unit.WEEK.isNamed(rest.getFirst()))
        .map(days -> value(number.multiply(BigDecimal.valueOf(days))))
        .orElse(Reading.NONE);
  }

  private Reading value(BigDecimal number) {
    if (fraction) {
      return Reading.whole(new AnswerValue.DecimalAnswer(number));
    }
    return number.stripTrailingZeros().scale() <= 0
        ? Reading.whole(new AnswerValue.IntegerAnswer(number.intValueExact()))
        : Reading.NONE;
  }
}
