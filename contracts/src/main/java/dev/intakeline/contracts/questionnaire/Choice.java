package dev.intakeline.contracts.questionnaire;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One option of a choice item.
 *
 * @param code the code that is recorded
 * @param system the code's system, if it has one
 * @param display the words that name it, as they are spoken
 * @param alsoSaid other words that callers use for it
 * @param ordinal its value in a score
 */
public record Choice(
    String code,
    Optional<URI> system,
    String display,
    List<String> alsoSaid,
    Optional<BigDecimal> ordinal) {
  public Choice {
    if (code.isBlank() || display.isBlank()) {
      throw new IllegalArgumentException("A choice has a code and words that name it");
    }
    alsoSaid = List.copyOf(alsoSaid);
  }
}
