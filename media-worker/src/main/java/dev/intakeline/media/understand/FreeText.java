package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Free words: anything is an answer; it isn't over while it ends on "and", "my", "because". */
final class FreeText implements AnswerKind {
  private final Set<String> dangling;

  FreeText(List<String> dangling) {
    this.dangling = new HashSet<>(dangling);
  }

  @Override
  public void write(JsgfText text, String name) {
    throw new IllegalStateException("Free text has no grammar");
  }

  @Override
  public Reading read(List<String> words) {
    return Reading.NONE;
  }

  @Override
  public Reading readFreely(List<String> words) {
    return words.isEmpty()
        ? Reading.NONE
        : new Reading.Whole(
            new AnswerValue.TextAnswer(String.join(" ", words)),
            !dangling.contains(words.getLast()));
  }
}
