package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Digit by digit: "four two oh", "double five", "triple nine". */
final class DigitAnswers implements AnswerKind {
  /** Words that sound like a digit and stand in the grammar for another reason. */
  private static final Map<String, String> HOMOPHONES = Map.of("for", "4", "to", "2", "too", "2");

  private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3);

  private final AnswerForm.Digits form;
  private final List<String> digits;

  DigitAnswers(AnswerForm.Digits form, List<String> digits) {
    this.form = form;
    this.digits = digits;
  }

  @Override
  public void write(JsgfText text, String name) {
    text.rule(name + "_digit", String.join(" | ", digits) + " | oh");
    String digit = "<" + name + "_digit>";
    text.rule(
        name + "_group", List.of(JsgfText.often(20, digit), "double " + digit, "triple " + digit));
    text.rule(name, "<" + name + "_group>+");
  }

  @Override
  public boolean isSaidInParts() {
    return true;
  }

  @Override
  public Reading read(List<String> words) {
    StringBuilder said = new StringBuilder();
    int times = 1;
    for (String word : words) {
      if (TIMES.containsKey(word) && times == 1) {
        times = TIMES.get(word);
        continue;
      }
      Optional<String> digit = digit(word);
      if (digit.isEmpty() || (times > 1 && digit.get().length() > 1)) {
        return Reading.NONE;
      }
      said.append(digit.get().repeat(times));
      times = 1;
    }
    if (words.isEmpty()) {
      return Reading.NONE;
    }
    if (said.length() > form.max() && HOMOPHONES.containsKey(words.getFirst())) {
      return Reading.NONE; // "for four two ...": a filler after all
    }
    if (times > 1 || said.length() < form.min()) {
      return Reading.PART;
    }
    return new Reading.Whole(
        new AnswerValue.TextAnswer(said.toString()), said.length() >= form.max());
  }

  private Optional<String> digit(String word) {
    if (word.equals("oh") || word.equals("o")) {
      return Optional.of("0");
    }
    if (HOMOPHONES.containsKey(word)) {
      return Optional.of(HOMOPHONES.get(word));
    }
    int digit = digits.indexOf(word);
    if (digit >= 0) {
      return Optional.of(String.valueOf(digit));
    }
    boolean numerals = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return numerals ? Optional.of(word) : Optional.empty();
  }
}
