package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Items to try spoken answers on. */
final class Items {
  static final Item FEVER = item(ItemKind.BOOLEAN, "Do you have a fever?");
  static final Item DAYS = number("How many days have you had it?", "0", "365");
  static final Item PAIN = number("How bad is the pain, from zero to ten?", "0", "10");
  static final Item TEMPERATURE =
      of(
          ItemKind.DECIMAL,
          "What was your temperature?",
          List.of(),
          Optional.empty(),
          Optional.of("90"),
          Optional.of("110"));
  static final Item BORN =
      of(
          ItemKind.DATE,
          "What is your date of birth?",
          List.of(),
          Optional.empty(),
          Optional.of("1900-01-01"),
          Optional.of("2026-11-21"));
  static final Item VISIT =
      of(
          ItemKind.DATE,
          "On which day do you want to come?",
          List.of(),
          Optional.empty(),
          Optional.of("2026-11-22"),
          Optional.of("2027-02-28"));
  static final Item MEMBER = string("What is your member number?", new AnswerForm.Digits(6, 6));
  static final Item PHONE = string("What is your number?", new AnswerForm.Digits(4, 10));
  static final Item LAST_NAME =
      string("Please spell your last name.", new AnswerForm.Spelled(2, 20));
  static final Item DOCTOR =
      string(
          "Who is your doctor?",
          new AnswerForm.PersonName(List.of("Dr. Maria Lopez", "Dr. Ann Lee", "John O'Brien")));
  static final Item REASON = item(ItemKind.TEXT, "What brings you in today?");
  static final Item WEEKDAY =
      choice(
          "Which day suits you?",
          new Choice("mo", Optional.empty(), "Monday", List.of(), Optional.empty()),
          new Choice("th", Optional.empty(), "Thursday", List.of("on thursday"), Optional.empty()),
          new Choice("fr", Optional.empty(), "Friday", List.of(), Optional.empty()));
  static final Item SORE =
      choice(
          "How does it feel?",
          new Choice("sharp", Optional.empty(), "Sharp", List.of("stabbing"), Optional.empty()),
          new Choice("dull", Optional.empty(), "Dull", List.of("an ache"), Optional.empty()),
          new Choice("1-3", Optional.empty(), "Burning, 1 to 3 days", List.of(), Optional.empty()));

  static final List<Item> WITH_GRAMMAR =
      List.of(
          FEVER,
          DAYS,
          PAIN,
          TEMPERATURE,
          BORN,
          VISIT,
          MEMBER,
          PHONE,
          LAST_NAME,
          DOCTOR,
          WEEKDAY,
          SORE);

  private Items() {}

  static Item item(ItemKind kind, String text) {
    return of(kind, text, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Item number(String text, String min, String max) {
    return of(
        ItemKind.INTEGER, text, List.of(), Optional.empty(), Optional.of(min), Optional.of(max));
  }

  static Item string(String text, AnswerForm form) {
    return of(
        ItemKind.STRING, text, List.of(), Optional.of(form), Optional.empty(), Optional.empty());
  }

  static Item choice(String text, Choice... choices) {
    return of(
        ItemKind.CHOICE,
        text,
        Arrays.asList(choices),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Item of(
      ItemKind kind,
      String text,
      List<Choice> choices,
      Optional<AnswerForm> form,
      Optional<String> min,
      Optional<String> max) {
    return new Item(
        new LinkId("q-" + Math.abs(text.hashCode() % 1000)),
        kind,
        text,
        true,
        EnableWhen.ALWAYS,
        choices,
        form,
        min,
        max,
        Optional.empty(),
        false,
        List.of());
  }
}
