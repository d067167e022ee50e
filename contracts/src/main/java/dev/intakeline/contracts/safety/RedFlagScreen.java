package dev.intakeline.contracts.safety;

import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for red flags in words and answers. Pure: the same input finds the same flags, on any
 * machine; never throws on any text. One screen serves any number of calls and threads.
 */
public final class RedFlagScreen {
  private static final Comparator<Finding> MOST_SEVERE_FIRST =
      Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::fromWord);

  private final RuleSet rules;
  private final LanguagePack language;
  private final List<Compiled> compiled;

  private RedFlagScreen(RuleSet rules) {
    this.rules = rules;
    this.language = LanguagePack.of(rules.language());
    this.compiled =
        rules.phrases().stream()
            .map(
                rule ->
                    new Compiled(
                        rule,
                        rule.phrases().stream().map(p -> new ListedPhrase(p, language)).toList()))
            .toList();
  }

  /** A screen that has read the rules once; for whoever screens every utterance of a call. */
  public static RedFlagScreen of(RuleSet rules) {
    return new RedFlagScreen(rules);
  }

  /** As {@link #inWords(String)}, reading the rules anew. */
  public static List<Finding> inWords(RuleSet rules, String transcript) {
    return of(rules).inWords(transcript);
  }

  /** As {@link #inAnswer(Questionnaire, GivenAnswer)}, reading the rules anew. */
  public static List<Finding> inAnswer(
      RuleSet rules, Questionnaire questionnaire, GivenAnswer given) {
    return of(rules).inAnswer(questionnaire, given);
  }

  /**
   * What the caller's words say of danger, now and here: not what is denied, long past, somebody
   * else's past, supposed, or asked back.
   *
   * @return at most one finding for a rule, the most severe first
   */
  public List<Finding> inWords(String transcript) {
    List<Word> words = Words.of(transcript, language);
    int[] sentences = language.sentences(words);
    List<Finding> findings = new ArrayList<>();
    for (Compiled rule : compiled) {
      firstOf(rule, words, sentences).ifPresent(findings::add);
    }
    findings.sort(MOST_SEVERE_FIRST);
    return List.copyOf(findings);
  }

  /**
   * What an answer says of danger. A choice with an ordinal value is compared by that value where
   * the rule names a number.
   *
   * @return at most one finding for a rule, the most severe first; none for an answer without a
   *     value
   */
  public List<Finding> inAnswer(Questionnaire questionnaire, GivenAnswer given) {
    if (!(given.answer() instanceof ItemAnswer.Answered answered)) {
      return List.of();
    }
    List<Choice> choices = choices(questionnaire.items(), given);
    List<Finding> findings = new ArrayList<>();
    for (AnswerRule rule : rules.answers()) {
      if (rule.questionnaire().equals(questionnaire.id())
          && rule.condition().question().equals(given.linkId())
          && AnswerComparison.holds(rule.condition(), answered.value(), choices)) {
        findings.add(new Finding(rule.id(), rule.severity(), "", 0, 0));
      }
    }
    findings.sort(MOST_SEVERE_FIRST);
    return List.copyOf(findings);
  }

  private Optional<Finding> firstOf(Compiled rule, List<Word> words, int[] sentences) {
    for (ListedPhrase phrase : rule.phrases()) {
      for (ListedPhrase.Place place : phrase.in(words, sentences)) {
        if (language.discount(words, place.from(), place.to()).isEmpty()) {
          return Optional.of(
              new Finding(
                  rule.rule().id(),
                  rule.rule().severity(),
                  phrase.text(),
                  words.get(place.from()).place(),
                  words.get(place.to() - 1).place() + 1));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Choice> choices(List<Item> items, GivenAnswer given) {
    for (Item item : items) {
      if (item.linkId().equals(given.linkId())) {
        return item.choices();
      }
      List<Choice> inside = choices(item.items(), given);
      if (!inside.isEmpty()) {
        return inside;
      }
    }
    return List.of();
  }

  private record Compiled(PhraseRule rule, List<ListedPhrase> phrases) {}
}
