package dev.intakeline.contracts.safety;

import java.util.List;

/**
 * A released set of red-flag rules; named by the hash of its JSON form. A set with more critical
 * phrases than the recogniser listens for can't be made: it is refused when it is released or read,
 * and no phrase is left out in silence.
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
  /** The most critical phrases; a live recogniser listens for each of them all the time. */
  public static final int CRITICAL_PHRASES_MAX = 400;

  public RuleSet {
    phrases = List.copyOf(phrases);
    answers = List.copyOf(answers);
    int critical = critical(phrases).size();
    if (critical > CRITICAL_PHRASES_MAX) {
      throw new IllegalArgumentException(
          "rule set %s has %d critical phrases, at most %d can be listened for"
              .formatted(id, critical, CRITICAL_PHRASES_MAX));
    }
  }

  /** The phrases that are listened for whatever was asked, each once. */
  public List<String> criticalPhrases() {
    return critical(phrases);
  }

  private static List<String> critical(List<PhraseRule> rules) {
    return rules.stream()
        .filter(rule -> rule.severity() == Severity.CRITICAL)
        .flatMap(rule -> rule.phrases().stream())
        .distinct()
        .toList();
  }
}
