package dev.intakeline.contracts.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a value fits an item, and its normal form. Pure; a verdict holds nothing of a misfit. */
public final class AnswerCheck {
  /** Characters of a string item that sets no limit of its own. */
  public static final int STRING_LENGTH_MAX = 250;

  /** Characters of a text item that sets no limit of its own: two minutes of fast speech. */
  public static final int TEXT_LENGTH_MAX = 4_000;

  /** Digits of a decimal, before and after the point together. */
  public static final int DECIMAL_DIGITS_MAX = 18;

  /** No one who can be called was born before. */
  public static final LocalDate DATE_MIN = LocalDate.of(1900, 1, 1);

  /** No appointment is later. */
  public static final LocalDate DATE_MAX = LocalDate.of(2099, 12, 31);

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.-]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}0-9'-]+");

  private AnswerCheck() {}

  /** What a check found. */
  public sealed interface Verdict {}

  /** The value fits; this is the form in which it is recorded. */
  public record Fits(AnswerValue normalForm) implements Verdict {}

  /** The value can't be recorded for this item. */
  public record DoesNotFit(Reason reason) implements Verdict {}

  /** Why a value doesn't fit. */
  public enum Reason {
    /** The item takes another kind of value, or none. */
    WRONG_KIND,
    /** Below the item's least number or earliest date. */
    TOO_LOW,
    /** Above the item's greatest number or latest date. */
    TOO_HIGH,
    /** More digits than a measured number has. */
    TOO_PRECISE,
    /** Outside the years that are talked about in a call. */
    NOT_A_SENSIBLE_DATE,
    /** None of the item's choices. */
    UNKNOWN_CHOICE,
    /** None of the names that the item knows. */
    UNKNOWN_NAME,
    /** Something else than digits, or letters, where those are asked for. */
    WRONG_CHARACTERS,
    /** Fewer digits or letters than asked for, or nothing at all. */
    TOO_SHORT,
    /** More digits, letters or characters than asked for. */
    TOO_LONG
  }

  /** Checks a value against an item's kind, form, choices and limits. */
  public static Verdict check(Item item, AnswerValue value) {
    return switch (item.kind()) {
      case GROUP, DISPLAY -> misfit(Reason.WRONG_KIND);
      case BOOLEAN ->
          value instanceof AnswerValue.BooleanAnswer ? new Fits(value) : misfit(Reason.WRONG_KIND);
      case INTEGER, DECIMAL -> checkNumber(item, value);
      case DATE ->
          value instanceof AnswerValue.DateAnswer day
              ? checkDate(item, day)
              : misfit(Reason.WRONG_KIND);
      case STRING, TEXT ->
          value instanceof AnswerValue.TextAnswer text
              ? checkWords(item, text.value())
              : misfit(Reason.WRONG_KIND);
      case CHOICE ->
          value instanceof AnswerValue.ChoiceAnswer choice
              ? checkChoice(item, choice)
              : misfit(Reason.WRONG_KIND);
    };
  }

  private static Verdict checkNumber(Item item, AnswerValue value) {
    return switch (value) {
      case AnswerValue.IntegerAnswer whole -> checkNumber(item, BigDecimal.valueOf(whole.value()));
      case AnswerValue.DecimalAnswer decimal -> checkNumber(item, decimal.value());
      case AnswerValue.BooleanAnswer _,
          AnswerValue.DateAnswer _,
          AnswerValue.TextAnswer _,
          AnswerValue.ChoiceAnswer _ ->
          misfit(Reason.WRONG_KIND);
    };
  }

  private static Verdict checkNumber(Item item, BigDecimal number) {
    // Before any arithmetic: a number with a huge exponent costs its expansion.
    if (number.precision() > DECIMAL_DIGITS_MAX || Math.abs(number.scale()) > DECIMAL_DIGITS_MAX) {
      return misfit(Reason.TOO_PRECISE);
    }
    if (item.min().isPresent() && number.compareTo(new BigDecimal(item.min().get())) < 0) {
      return misfit(Reason.TOO_LOW);
    }
    if (item.max().isPresent() && number.compareTo(new BigDecimal(item.max().get())) > 0) {
      return misfit(Reason.TOO_HIGH);
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (item.kind() == ItemKind.DECIMAL) {
      BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
      return new Fits(new AnswerValue.DecimalAnswer(plain));
    }
    if (stripped.scale() > 0) {
      return misfit(Reason.WRONG_KIND);
    }
    return wholeNumber(number);
  }

  private static Verdict wholeNumber(BigDecimal number) {
    if (number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      return misfit(Reason.TOO_HIGH);
    }
    if (number.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) < 0) {
      return misfit(Reason.TOO_LOW);
    }
    return new Fits(new AnswerValue.IntegerAnswer(number.intValueExact()));
  }

  private static Verdict checkDate(Item item, AnswerValue.DateAnswer day) {
    LocalDate date = day.value();
    if (date.isBefore(DATE_MIN) || date.isAfter(DATE_MAX)) {
      return misfit(Reason.NOT_A_SENSIBLE_DATE);
    }
    if (item.min().isPresent() && date.isBefore(LocalDate.parse(item.min().get()))) {
      return misfit(Reason.TOO_LOW);
    }
    if (item.max().isPresent() && date.isAfter(LocalDate.parse(item.max().get()))) {
      return misfit(Reason.TOO_HIGH);
    }
    return new Fits(day);
  }

  private static Verdict checkChoice(Item item, AnswerValue.ChoiceAnswer choice) {
    boolean known = item.choices().stream().anyMatch(c -> c.code().equals(choice.code()));
    return known ? new Fits(choice) : misfit(Reason.UNKNOWN_CHOICE);
  }

  private static Verdict checkWords(Item item, String words) {
    int lengthMax =
        item.lengthMax().orElse(item.kind() == ItemKind.TEXT ? TEXT_LENGTH_MAX : STRING_LENGTH_MAX);
    if (words.length() > TEXT_LENGTH_MAX) {
      return misfit(Reason.TOO_LONG);
    }
    String plain = SPACE.matcher(words).replaceAll(" ").strip();
    if (plain.isEmpty()) {
      return misfit(Reason.TOO_SHORT);
    }
    if (plain.length() > lengthMax) {
      return misfit(Reason.TOO_LONG);
    }
    return item.form().map(form -> checkForm(form, plain)).orElseGet(() -> fits(plain));
  }

  private static Verdict checkForm(AnswerForm form, String words) {
    return switch (form) {
      case AnswerForm.Digits digits ->
          checkCount(
              BETWEEN_DIGITS.matcher(words).replaceAll(""), DIGITS, digits.min(), digits.max());
      case AnswerForm.Spelled spelled ->
          checkCount(
              SPACE.matcher(words).replaceAll("").toUpperCase(Locale.ROOT),
              LETTERS,
              spelled.min(),
              spelled.max());
      case AnswerForm.PersonName name -> checkName(name, words);
    };
  }

  private static Verdict checkCount(String characters, Pattern allowed, int min, int max) {
    if (!allowed.matcher(characters).matches()) {
      return misfit(Reason.WRONG_CHARACTERS);
    }
    if (characters.length() < min) {
      return misfit(Reason.TOO_SHORT);
    }
    return characters.length() > max ? misfit(Reason.TOO_LONG) : fits(characters);
  }

  private static Verdict checkName(AnswerForm.PersonName form, String words) {
    Optional<String> known = form.names().stream().filter(words::equalsIgnoreCase).findFirst();
    return known.map(AnswerCheck::fits).orElseGet(() -> misfit(Reason.UNKNOWN_NAME));
  }

  private static Verdict fits(String words) {
    return new Fits(new AnswerValue.TextAnswer(words));
  }

  private static Verdict misfit(Reason reason) {
    return new DoesNotFit(reason);
  }
}
