package dev.intakeline.media.ear;

import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.understand.SpokenAnswer;
import dev.intakeline.media.understand.SpokenLanguage;
import java.util.List;
import java.util.Optional;

/** A question of every kind, as the recogniser is asked to listen to its answer. */
final class SpokenQuestions {
  private static final SpokenLanguage ENGLISH = SpokenLanguage.of("en-US");

  static final List<String> KINDS =
      List.of(
          "boolean", "choice", "integer", "decimal", "date", "digits", "spelled", "name", "text");

  /** The options of PHQ-9. */
  static final List<String> HOW_OFTEN =
      List.of("not at all", "several days", "more than half the days", "nearly every day");

  private SpokenQuestions() {}

  /** What an answer to a question of the kind may sound like. */
  static Expectation answers(String kind) {
    return ENGLISH.answers(question(kind), Optional.empty());
  }

  /** What words mean as an answer to a question of the kind. */
  static SpokenAnswer understand(String kind, String words) {
    return ENGLISH.understand(question(kind), Optional.empty(), words);
  }

  private static Item question(String kind) {
    return switch (kind) {
      case "boolean" -> item(kind, ItemKind.BOOLEAN);
      case "choice" ->
          of(kind, ItemKind.CHOICE, List.of("Better", "About the same", "Worse"), "", "");
      case "integer" -> of(kind, ItemKind.INTEGER, List.of(), "0", "365");
      case "decimal" -> of(kind, ItemKind.DECIMAL, List.of(), "90", "110");
      case "date" -> of(kind, ItemKind.DATE, List.of(), "1900-01-01", "2026-11-21");
      case "digits" -> string(kind, new AnswerForm.Digits(6, 6));
      case "spelled" -> string(kind, new AnswerForm.Spelled(2, 20));
      case "name" ->
          string(
              kind,
              new AnswerForm.PersonName(
                  List.of("Dr. Maria Lopez", "Dr. Ann Lee", "John O'Brien", "Dr. Susan White")));
      case "text" -> item(kind, ItemKind.TEXT);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  /** What an answer to PHQ-9's questions may sound like. */
  static Expectation howOften() {
    return ENGLISH.answers(of("how-often", ItemKind.CHOICE, HOW_OFTEN, "", ""), Optional.empty());
  }

  private static Item item(String kind, ItemKind itemKind) {
    return of(kind, itemKind, List.of(), "", "");
  }

  private static Item of(
      String kind, ItemKind itemKind, List<String> choices, String min, String max) {
    return item(
        kind,
        itemKind,
        choices.stream()
            .map(c -> new Choice(c, Optional.empty(), c, List.of(), Optional.empty()))
            .toList(),
        Optional.empty(),
        Optional.of(min).filter(limit -> !limit.isEmpty()),
        Optional.of(max).filter(limit -> !limit.isEmpty()));
  }

  private static Item string(String kind, AnswerForm form) {
    return item(
        kind, ItemKind.STRING, List.of(), Optional.of(form), Optional.empty(), Optional.empty());
  }

  private static Item item(
      String kind,
      ItemKind itemKind,
      List<Choice> choices,
      Optional<AnswerForm> form,
      Optional<String> min,
      Optional<String> max) {
    return new Item(
        new LinkId(kind),
        itemKind,
        "A question?",
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
