package dev.intakeline.media.interview;

import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import java.util.Optional;

/** What pressed keys mean: digits are digits, 1 and 2 are yes and no, or the choices in order. */
final class KeyedAnswer {
  /** More digits than fit an integer are no answer. */
  private static final int NUMBER_LENGTH_MAX = 9;

  private KeyedAnswer() {}

  /**
   * Whether a single key would count at once: it may be one too many for the question before. Who
   * types a number ahead has it read back.
   */
  static boolean settles(Stage stage) {
    return switch (stage) {
      case Stage.Asking(Item item) ->
          item.kind() == ItemKind.BOOLEAN || item.kind() == ItemKind.CHOICE;
      case Stage.Identifying _, Stage.AskingConsent _, Stage.AskingRecording _ -> true;
      case Stage.AwaitingCallee _,
          Stage.Disclosing _,
          Stage.Checking _,
          Stage.Confirming _,
          Stage.ConfirmingDanger _,
          Stage.Warning _,
          Stage.InDanger _,
          Stage.TakenOver _,
          Stage.HandingOver _,
          Stage.Ending _,
          Stage.Ended _ ->
          false;
    };
  }

  static Optional<AnswerValue> of(Item item, String keys) {
    if (keys.isEmpty() || !keys.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return switch (item.kind()) {
      case BOOLEAN -> bool(keys);
      case INTEGER -> number(keys).map(AnswerValue.IntegerAnswer::new);
      case CHOICE ->
          number(keys)
              .filter(n -> n >= 1 && n <= item.choices().size())
              .map(n -> new AnswerValue.ChoiceAnswer(item.choices().get(n - 1).code()));
      case STRING ->
          item.form()
              .filter(AnswerForm.Digits.class::isInstance)
              .map(_ -> new AnswerValue.TextAnswer(keys));
      case GROUP, DISPLAY, DECIMAL, DATE, TEXT -> Optional.empty();
    };
  }

  /** What keys mean to a question that yes or no answers. */
  static Reply yesOrNo(String keys) {
    return bool(keys)
        .<Reply>map(value -> new Reply.Value(value, false))
        .orElseGet(Reply.NotUnderstood::new);
  }

  private static Optional<AnswerValue> bool(String keys) {
    return switch (keys) {
      case "1" -> Optional.of(new AnswerValue.BooleanAnswer(true));
      case "2" -> Optional.of(new AnswerValue.BooleanAnswer(false));
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> number(String keys) {
    return keys.length() > NUMBER_LENGTH_MAX
        ? Optional.empty()
        : Optional.of(Integer.valueOf(keys));
  }
}
