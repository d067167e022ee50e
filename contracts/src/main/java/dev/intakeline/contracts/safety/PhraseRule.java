package dev.intakeline.contracts.safety;

import java.util.List;

/**
 * Words that mean danger, whatever was asked.
 *
 * @param id the rule's name
 * @param severity of the flag
 * @param concern what the confirming question names, in the caller's words, e.g. "chest pain"
 * @param phrases each a sequence of words in lower case, as spoken
 */
public record PhraseRule(String id, Severity severity, String concern, List<String> phrases) {
  public PhraseRule {
    phrases = List.copyOf(phrases);
    if (phrases.isEmpty()) {
      throw new IllegalArgumentException("Rule " + id + " has no phrase");
    }
  }
}
