package dev.intakeline.media.interview;

import dev.intakeline.contracts.media.EndpointingProfile;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.media.listen.Expectation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers as a programmer would type them: "yes", "3", "1982-03-03"; enough for tests. */
public final class PlainLanguage implements AnswerLanguage {
  /** One language, no state. */
  public PlainLanguage() {}

  @Override
  public String question(Item item) {
    return item.text();
  }

  @Override
  public Expectation answers(Item item, Optional<Item> before) {
    return new Expectation.Grammar(
        item.linkId().value(), "#JSGF V1.0; grammar g; public <g> = yes | no;", List.of());
  }

  @Override
  public Reply understand(Item item, Optional<Item> before, String words) {
    if (words.startsWith("no i said ") && before.isPresent()) {
      return correction(before.get(), words.substring(10));
    }
    if (words.startsWith("no i said ")) {
      return understand(item, before, words.substring(10));
    }
    if (words.startsWith("actually ") && before.isPresent()) {
      return reconsidered(item, before.get(), words.substring(9));
    }
    return meta(words)
        .or(() -> letters(item, words).map(PlainLanguage::given))
        .or(() -> value(item, words).map(value -> new Reply.Value(value, true)))
        .orElse(new Reply.NotUnderstood());
  }

  @Override
  public EndpointingProfile endpointing(Item item) {
    return new EndpointingProfile(
        Duration.ofMillis(350), Duration.ofMillis(1_500), Duration.ofSeconds(20));
  }

  @Override
  public String spoken(Item item, AnswerValue value) {
    return switch (value) {
      case AnswerValue.DateAnswer(LocalDate date) -> date.toString();
      case AnswerValue.TextAnswer(String text) -> text;
      case AnswerValue.IntegerAnswer(int number) -> Integer.toString(number);
      case AnswerValue.DecimalAnswer(var number) -> number.toString();
      case AnswerValue.ChoiceAnswer(String code) -> code;
      case AnswerValue.BooleanAnswer(boolean yes) -> yes ? "yes" : "no";
    };
  }

  @Override
  public Expectation confirmations(Item item) {
    return answers(item, Optional.empty());
  }

  @Override
  public EndpointingProfile endpointingConfirmation() {
    return new EndpointingProfile(
        Duration.ofMillis(350), Duration.ofMillis(1_500), Duration.ofSeconds(20));
  }

  @Override
  public Reply understandConfirmation(Item item, String words) {
    if (words.startsWith("no i said ")) {
      return correction(item, words.substring(10));
    }
    return switch (words) {
      case "yes" -> new Reply.Value(new AnswerValue.BooleanAnswer(true), true);
      case "no" -> new Reply.Value(new AnswerValue.BooleanAnswer(false), true);
      default -> meta(words).or(() -> letters(item, words)).orElse(new Reply.NotUnderstood());
    };
  }

  @Override
  public Sequel sequel(Item item, String before, String more) {
    Optional<AnswerValue> again = letters(item, more).map(Reply.Correction::value);
    if (more.startsWith(before) && again.isPresent()) {
      return new Sequel.Anew(again.get());
    }
    return letters(item, before + " " + more)
        .<Sequel>map(both -> new Sequel.GoesOn(both.value(), before + " " + more))
        .orElseGet(Sequel.Other::new);
  }

  /** More may always follow. */
  private static Optional<Reply.Correction> letters(Item item, String words) {
    boolean spelled = item.form().isPresent() && words.matches("([a-z]|[0-9]+)( ([a-z]|[0-9]+))*");
    return spelled
        ? Optional.of(
            new Reply.Correction(
                new AnswerValue.TextAnswer(words.replace(" ", "").toUpperCase(Locale.ROOT)), false))
        : Optional.empty();
  }

  private static Reply given(Reply.Correction letters) {
    return new Reply.Value(letters.value(), letters.complete());
  }

  private static Reply correction(Item item, String words) {
    return value(item, words)
        .<Reply>map(value -> new Reply.Correction(value, true))
        .orElse(new Reply.Objection());
  }

  private static Reply reconsidered(Item item, Item before, String words) {
    return value(before, words)
        .flatMap(
            ofBefore ->
                value(item, words)
                    .<Reply>map(ofOpen -> new Reply.Reconsidered(ofBefore, ofOpen, true)))
        .orElseGet(() -> correction(before, words));
  }

  private static Optional<Reply> meta(String words) {
    return switch (words) {
      case "repeat that" -> Optional.of(new Reply.Repeat());
      case "i don't know" -> Optional.of(new Reply.Unknown());
      case "skip" -> Optional.of(new Reply.Skip());
      case "speak to a person" -> Optional.of(new Reply.Human());
      case "that was wrong" -> Optional.of(new Reply.Objection());
      default -> Optional.empty();
    };
  }

  private static Optional<AnswerValue> value(Item item, String words) {
    try {
      return switch (item.kind()) {
        case BOOLEAN ->
            switch (words) {
              case "yes" -> Optional.of(new AnswerValue.BooleanAnswer(true));
              case "no" -> Optional.of(new AnswerValue.BooleanAnswer(false));
              default -> Optional.empty();
            };
        case INTEGER -> Optional.of(new AnswerValue.IntegerAnswer(Integer.parseInt(words)));
        case DATE -> Optional.of(new AnswerValue.DateAnswer(LocalDate.parse(words)));
        case STRING, TEXT -> Optional.of(new AnswerValue.TextAnswer(words));
        case CHOICE ->
            item.choices().stream()
                .filter(choice -> choice.display().equals(words))
                .findFirst()
                .map(choice -> new AnswerValue.ChoiceAnswer(choice.code()));
        case GROUP, DISPLAY, DECIMAL -> Optional.empty();
      };
    } catch (NumberFormatException | DateTimeParseException notOne) {
      return Optional.empty();
    }
  }
}
