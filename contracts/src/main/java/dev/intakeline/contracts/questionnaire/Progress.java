package dev.intakeline.contracts.questionnaire;

import java.util.List;
import java.util.Optional;

/** The answers that count so far, in the order in which they were first given; one for an item. */
public record Progress(List<GivenAnswer> answers) {
  public static final Progress NONE = new Progress(List.of());

  public Progress {
    answers = List.copyOf(answers);
    if (answers.stream().map(GivenAnswer::linkId).distinct().count() != answers.size()) {
      throw new IllegalArgumentException("An item has one answer at most");
    }
  }

  /** The answer to an item, if there is one. */
  public Optional<ItemAnswer> answer(LinkId linkId) {
    for (GivenAnswer given : answers) {
      if (given.linkId().equals(linkId)) {
        return Optional.of(given.answer());
      }
    }
    return Optional.empty();
  }
}
