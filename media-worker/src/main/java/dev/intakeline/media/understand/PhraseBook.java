package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Answers that can be listed: each phrase means one value. */
final class PhraseBook implements AnswerKind {
  private final Map<String, AnswerValue> phrases;

  PhraseBook(Map<String, AnswerValue> phrases) {
    this.phrases = new LinkedHashMap<>(phrases);
  }

  @Override
  public void write(JsgfText text, String name) {
    write(text, name, _ -> 1);
  }

  /**
   * Writes the rules for an answer.
   *
   * @param weight how often a phrase is said
   */
  void write(JsgfText text, String name, ToIntFunction<String> weight) {
    text.rule(
        name,
        phrases.keySet().stream()
            .map(phrase -> JsgfText.often(weight.applyAsInt(phrase), phrase))
            .toList());
  }

  @Override
  public Reading read(List<String> words) {
    String said = SpokenText.words(String.join(" ", words));
    AnswerValue value = phrases.get(said);
    if (value != null) {
      return Reading.whole(value);
    }
    return isBeginning(said) ? Reading.PART : Reading.NONE;
  }

  private boolean isBeginning(String said) {
    return phrases.keySet().stream().anyMatch(phrase -> phrase.startsWith(said + " "));
  }
}
