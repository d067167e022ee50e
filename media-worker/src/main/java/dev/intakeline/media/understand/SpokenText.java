package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Questions and values as we speak them, plain enough for any synthesis. */
final class SpokenText {
  private static final int CENTURY = 100;
  private static final int GROUP = 3;

  private final List<String> months;
  private final List<String> ordinals;
  private final List<String> digits;
  private final Map<String, String> alphabet;

  SpokenText(WordLists lists) {
    this.months = lists.section("month");
    this.ordinals = lists.section("ordinal");
    this.digits = lists.section("digit");
    this.alphabet =
        lists.section("nato").stream()
            .collect(Collectors.toMap(word -> word.substring(0, 1), SpokenText::capital));
  }

  /** The question; a choice's options follow, unless the question names them itself. */
  static String question(Item item) {
    String text = item.text().strip();
    String asked = Tokens.text(text);
    boolean named = item.choices().stream().allMatch(c -> asked.contains(Tokens.text(c.display())));
    if (item.kind() != ItemKind.CHOICE || named) {
      return text;
    }
    List<String> options = item.choices().stream().map(Choice::display).map(String::strip).toList();
    String first = String.join(", ", options.subList(0, options.size() - 1));
    return text + " You can say: " + first + ", or " + options.getLast() + ".";
  }

  /** A value as it is read back. */
  String value(Item item, AnswerValue value) {
    return switch (value) {
      case AnswerValue.BooleanAnswer(boolean yes) -> yes ? "yes" : "no";
      case AnswerValue.IntegerAnswer(int number) -> counted(item, number);
      case AnswerValue.DecimalAnswer(BigDecimal number) -> measured(item, number);
      case AnswerValue.DateAnswer(LocalDate date) -> date(date);
      case AnswerValue.ChoiceAnswer(String code) ->
          item.choices().stream()
              .filter(choice -> choice.code().equals(code))
              .map(Choice::display)
              .findFirst()
              .orElseThrow(
                  () -> new IllegalStateException("A code that " + item.linkId() + " lacks"));
      case AnswerValue.TextAnswer(String text) -> text(item, text);
    };
  }

  private String text(Item item, String text) {
    return item.form()
        .map(
            form ->
                switch (form) {
                  case AnswerForm.Digits _ -> grouped(text);
                  case AnswerForm.Spelled _ -> spelled(text);
                  case AnswerForm.PersonName _ -> text;
                })
        .orElse(text);
  }

  private static String counted(Item item, int number) {
    String words = number < 0 ? "minus " + whole(-(long) number) : whole(number);
    return Unit.of(item.text())
        .map(unit -> words + " " + (number == 1 ? unit.one() : unit.many()))
        .orElse(words);
  }

  private static String whole(long number) {
    return number <= NumberWords.MAX ? NumberWords.say((int) number) : String.valueOf(number);
  }

  private String measured(Item item, BigDecimal number) {
    BigInteger whole = number.abs().toBigInteger();
    String decimals =
        number.abs().subtract(new BigDecimal(whole)).stripTrailingZeros().toPlainString();
    String words = (number.signum() < 0 ? "minus " : "") + whole(whole.longValue());
    String all =
        decimals.length() > 2 ? words + " point " + digits(decimals.substring(2), " ") : words;
    return Unit.of(item.text()).map(unit -> all + " " + unit.many()).orElse(all);
  }

  private String digits(String figures, String between) {
    return figures
        .chars()
        .mapToObj(c -> c >= '0' && c <= '9' ? digits.get(c - '0') : Character.toString(c))
        .collect(Collectors.joining(between));
  }

  /** "March third, nineteen eighty two". */
  String date(LocalDate date) {
    String month = months.get(date.getMonthValue() - 1);
    return capital(month) + " " + ordinals.get(date.getDayOfMonth() - 1) + ", " + year(date);
  }

  private static String year(LocalDate date) {
    int year = date.getYear();
    int two = year % CENTURY;
    if (year >= 2000 && year < 2010) {
      return two == 0 ? "two thousand" : "two thousand " + NumberWords.say(two);
    }
    String century = NumberWords.say(year / CENTURY);
    if (two == 0) {
      return century + " hundred";
    }
    return century + (two < 10 ? " oh " : " ") + NumberWords.say(two);
  }

  /** Digits in groups of three, the last of up to four: "four two seven, nine one six oh". */
  private String grouped(String figures) {
    List<String> groups = new ArrayList<>();
    int at = 0;
    while (figures.length() - at > GROUP + 1) {
      groups.add(digits(figures.substring(at, at + GROUP), " "));
      at += GROUP;
    }
    groups.add(digits(figures.substring(at), " "));
    return String.join(", ", groups);
  }

  /**
   * "M as in Mike, A as in Alpha": M and N, B and D sound alike to whoever listens on a telephone,
   * so letters alone would be confirmed when they are wrong.
   */
  private String spelled(String letters) {
    return letters
        .toLowerCase(Locale.ROOT)
        .chars()
        .mapToObj(Character::toString)
        .map(letter -> capital(letter) + explained(letter))
        .collect(Collectors.joining(", "));
  }

  private String explained(String letter) {
    String word = alphabet.get(letter);
    return word == null ? "" : " as in " + word;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** A released phrase as callers say it: figures as words, no signs. */
  static String words(String phrase) {
    List<String> words = new ArrayList<>();
    for (String token : Tokens.of(phrase.replace('-', ' '))) {
      words.add(figure(token).orElse(token.replaceAll("[^\\p{L}\\p{N}']", "")));
    }
    return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }

  private static Optional<String> figure(String token) {
    boolean figures = token.length() <= 6 && token.chars().allMatch(c -> c >= '0' && c <= '9');
    return figures ? Optional.of(NumberWords.say(Integer.parseInt(token))) : Optional.empty();
  }
}
