package dev.intakeline.contracts.safety;

import java.util.Map;

/**
 * The words of every {@link FixedPhrase} for one tenant, language and jurisdiction. Places that are
 * filled in: {@code {organisation}}, {@code {emergencyNumber}} when the words are released; {@code
 * {name}}, {@code {concern}} and {@code {value}} when they are spoken.
 *
 * @param organisation on whose behalf the agent calls
 * @param emergencyNumber as it is spoken, e.g. "nine one one"
 * @param texts one for every phrase
 */
public record FixedWords(
    String organisation, String emergencyNumber, Map<FixedPhrase, String> texts) {
  public FixedWords {
    texts = Map.copyOf(texts);
    for (FixedPhrase phrase : FixedPhrase.values()) {
      if (!texts.containsKey(phrase)) {
        throw new IllegalArgumentException("No words for " + phrase);
      }
    }
  }

  /** The words, with organisation and emergency number filled in. */
  public String text(FixedPhrase phrase) {
    String words = texts.get(phrase);
    if (words == null) {
      throw new IllegalStateException("No words for " + phrase);
    }
    return words
        .replace("{organisation}", organisation)
        .replace("{emergencyNumber}", emergencyNumber);
  }

  /** The words, with one more place filled in. */
  public String text(FixedPhrase phrase, String place, String filling) {
    return text(phrase).replace("{" + place + "}", filling);
  }
}
