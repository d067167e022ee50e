package dev.intakeline.contracts.questionnaire;

import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Small questionnaires and answers for tests. */
final class Samples {
  static final Provenance SAID =
      new Provenance(new UtteranceId("c1"), new AudioSpan(0, 100), 1, true);

  private Samples() {}

  static Questionnaire questionnaire(Item... items) {
    return new Questionnaire("sample", "Sample", "en-US", List.of(items), false);
  }

  static Questionnaire scored(Item... items) {
    return new Questionnaire("sample", "Sample", "en-US", List.of(items), true);
  }

  static Item item(String linkId, ItemKind kind, Item... items) {
    List<Choice> choices =
        kind == ItemKind.CHOICE ? List.of(choice("none", 0), choice("some", 1)) : List.of();
    Optional<AnswerForm> form =
        kind == ItemKind.STRING ? Optional.of(new AnswerForm.Digits(2, 4)) : Optional.empty();
    return item(linkId, kind, EnableWhen.ALWAYS, choices, form, items);
  }

  static Item when(Item item, Condition... conditions) {
    return when(item, EnableWhen.Behavior.ALL, conditions);
  }

  static Item when(Item item, EnableWhen.Behavior behavior, Condition... conditions) {
    return item(
        item.linkId().value(),
        item.kind(),
        new EnableWhen(List.of(conditions), behavior),
        item.choices(),
        item.form(),
        item.items().toArray(Item[]::new));
  }

  static Item choices(String linkId, Choice... choices) {
    return item(linkId, ItemKind.CHOICE, EnableWhen.ALWAYS, List.of(choices), Optional.empty());
  }

  static Item spoken(String linkId, AnswerForm form) {
    return item(linkId, ItemKind.STRING, EnableWhen.ALWAYS, List.of(), Optional.of(form));
  }

  static Item between(String linkId, ItemKind kind, String min, String max) {
    return new Item(
        new LinkId(linkId),
        kind,
        "Question " + linkId,
        false,
        EnableWhen.ALWAYS,
        List.of(),
        Optional.empty(),
        Optional.of(min),
        Optional.of(max),
        Optional.empty(),
        false,
        List.of());
  }

  private static Item item(
      String linkId,
      ItemKind kind,
      EnableWhen enableWhen,
      List<Choice> choices,
      Optional<AnswerForm> form,
      Item... items) {
    return new Item(
        new LinkId(linkId),
        kind,
        "Question " + linkId,
        false,
        enableWhen,
        choices,
        form,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(items));
  }

  static Choice choice(String code, int ordinal) {
    return new Choice(
        code, Optional.empty(), code, List.of(), Optional.of(BigDecimal.valueOf(ordinal)));
  }

  static Choice choice(String code) {
    return new Choice(code, Optional.empty(), code, List.of(), Optional.empty());
  }

  static Condition condition(String linkId, Condition.Operator operator, AnswerValue expected) {
    return new Condition(new LinkId(linkId), operator, expected);
  }

  static Condition isYes(String linkId) {
    return condition(linkId, Condition.Operator.EQUAL, yes());
  }

  static Condition exists(String linkId, boolean exists) {
    return condition(linkId, Condition.Operator.EXISTS, new AnswerValue.BooleanAnswer(exists));
  }

  static AnswerValue yes() {
    return new AnswerValue.BooleanAnswer(true);
  }

  static AnswerValue no() {
    return new AnswerValue.BooleanAnswer(false);
  }

  static AnswerValue number(int value) {
    return new AnswerValue.IntegerAnswer(value);
  }

  static AnswerValue words(String value) {
    return new AnswerValue.TextAnswer(value);
  }

  static AnswerValue code(String code) {
    return new AnswerValue.ChoiceAnswer(code);
  }

  static GivenAnswer answer(String linkId, AnswerValue value) {
    return new GivenAnswer(new LinkId(linkId), new ItemAnswer.Answered(value, SAID));
  }

  static GivenAnswer unanswered(String linkId) {
    return new GivenAnswer(
        new LinkId(linkId), new ItemAnswer.Unanswered(ItemAnswer.Reason.UNKNOWN, SAID));
  }

  static Progress progress(GivenAnswer... answers) {
    return new Progress(List.of(answers));
  }
}
