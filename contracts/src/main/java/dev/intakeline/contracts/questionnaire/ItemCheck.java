package dev.intakeline.contracts.questionnaire;

import dev.intakeline.contracts.questionnaire.QuestionnaireCheck.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is wrong with an item by itself. */
final class ItemCheck {
  /** About forty seconds of speech; a longer question is not understood. */
  static final int WORDS_LENGTH_MAX = 600;

  /** More options than that can't be kept in mind while listening. */
  static final int CHOICES_MAX = 20;

  private final Item item;
  private final List<Problem> problems = new ArrayList<>();

  private ItemCheck(Item item) {
    this.item = item;
  }

  static List<Problem> problems(Item item) {
    ItemCheck check = new ItemCheck(item);
    check.words();
    check.nesting();
    check.choices();
    check.form();
    check.limits();
    check.readBack();
    return check.problems;
  }

  static long characters(Item item) {
    long names =
        item.form().isPresent() && item.form().get() instanceof AnswerForm.PersonName form
            ? form.names().stream().mapToLong(String::length).sum()
            : 0;
    return names
        + item.text().length()
        + item.choices().stream().mapToLong(ItemCheck::characters).sum();
  }

  private static long characters(Choice choice) {
    return choice.code().length()
        + choice.display().length()
        + choice.alsoSaid().stream().mapToLong(String::length).sum();
  }

  private void words() {
    if (item.text().isBlank() && item.kind() != ItemKind.GROUP) {
      add("its text is empty: there is nothing to say");
    }
    if (item.text().length() > WORDS_LENGTH_MAX) {
      add("its text has more than " + WORDS_LENGTH_MAX + " characters");
    }
  }

  private void nesting() {
    if (item.kind() == ItemKind.GROUP && item.items().isEmpty()) {
      add("a group needs items");
    }
    if (item.kind() == ItemKind.DISPLAY && !item.items().isEmpty()) {
      add("a display item can't hold items");
    }
  }

  private void choices() {
    if (item.kind() != ItemKind.CHOICE) {
      if (!item.choices().isEmpty()) {
        add("only a choice has options");
      }
      return;
    }
    if (item.choices().size() < 2 || item.choices().size() > CHOICES_MAX) {
      add("a choice needs 2 to " + CHOICES_MAX + " options");
    }
    Set<String> codes = new HashSet<>();
    Set<String> spoken = new HashSet<>();
    for (Choice choice : item.choices()) {
      if (!codes.add(choice.code())) {
        add("two of its options have the same code");
      }
      if (!distinct(choice).stream().allMatch(spoken::add)) {
        add("two of its options are named by the same words");
      }
    }
  }

  /** The words for one choice; the same words twice for the same choice do no harm. */
  private static Set<String> distinct(Choice choice) {
    Set<String> words = new HashSet<>();
    words.add(choice.display().toLowerCase(Locale.ROOT).strip());
    choice.alsoSaid().forEach(said -> words.add(said.toLowerCase(Locale.ROOT).strip()));
    return words;
  }

  private void form() {
    if (item.kind() == ItemKind.STRING && item.form().isEmpty()) {
      add("a string has to say how it is spoken (digits, spelled, names); free words are a text");
    }
    if (item.kind() != ItemKind.STRING && item.form().isPresent()) {
      add("only a string has a spoken form");
    }
  }

  private void limits() {
    switch (item.kind()) {
      case INTEGER, DECIMAL -> range(ItemCheck::number, "a number");
      case DATE -> range(ItemCheck::date, "a date like 2026-01-31");
      case GROUP, DISPLAY, BOOLEAN, STRING, TEXT, CHOICE -> {
        if (item.min().isPresent() || item.max().isPresent()) {
          add("only numbers and dates have a least and a greatest value");
        }
      }
    }
    if (item.lengthMax().isPresent()) {
      lengthMax(item.lengthMax().get());
    }
  }

  private void lengthMax(int lengthMax) {
    if (item.kind() != ItemKind.STRING && item.kind() != ItemKind.TEXT) {
      add("only a string or a text has a greatest length");
    } else if (lengthMax < 1 || lengthMax > AnswerCheck.TEXT_LENGTH_MAX) {
      add("its greatest length has to be 1 to " + AnswerCheck.TEXT_LENGTH_MAX);
    }
  }

  /** What was dictated may be as long as it likes; reading it back would take minutes. */
  private void readBack() {
    if (item.readBack() && item.kind() == ItemKind.TEXT) {
      add("a text can't be read back: it is free words, of which the sound is kept");
    }
  }

  private interface Parser<T extends Comparable<? super T>> {
    Optional<T> parse(String text);
  }

  private <T extends Comparable<? super T>> void range(Parser<T> parser, String form) {
    Optional<T> min = item.min().flatMap(parser::parse);
    Optional<T> max = item.max().flatMap(parser::parse);
    if (item.min().isPresent() != min.isPresent() || item.max().isPresent() != max.isPresent()) {
      add("its least and greatest value have to be " + form);
    } else if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      add("its least value is above its greatest");
    }
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      boolean usual =
          number.precision() <= AnswerCheck.DECIMAL_DIGITS_MAX
              && Math.abs(number.scale()) <= AnswerCheck.DECIMAL_DIGITS_MAX;
      return usual ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private void add(String reason) {
    problems.add(Problem.at(item, reason));
  }
}
