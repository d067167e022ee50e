package dev.intakeline.contracts.safety;

import java.util.List;

/**
 * A released set of red-flag rules; named by the hash of its JSON form.
 *
 * @param id its name
 * @param version for people; the hash is what counts
 * @param language BCP 47 tag of its phrases
 * @param phrases rules on words
 * @param answers rules on answers
 */
public record RuleSet(
    String id,
    String version,
    String language,
    List<PhraseRule> phrases,
    List<AnswerRule> answers) {
  public RuleSet {
    phrases = List.copyOf(phrases);
    answers = List.copyOf(answers);
  }
}
