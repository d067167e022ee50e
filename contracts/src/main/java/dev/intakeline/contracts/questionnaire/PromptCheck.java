package dev.intakeline.contracts.questionnaire;

import dev.intakeline.contracts.questionnaire.QuestionnaireCheck.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can't be said at once: a question with its options, and with the words of groups and
 * displays that may stand before it. The live loop takes a prompt of more than a minute for one
 * that has stalled.
 */
final class PromptCheck {
  /**
   * Letters of a prompt, see {@link #letters}: 56 s as the slowest of the embedded voices says
   * figures, 37 to 47 s of ordinary sentences. What is left of the minute is for the fixed words
   * that stand before a question, and for voices that speak more slowly.
   */
  static final int LETTERS_MAX = 600;

  /** A figure is said as a word, four times as long as a letter. */
  private static final int LETTERS_A_FIGURE = 4;

  /** Capitals may be spelled, which takes twice as long. */
  private static final int LETTERS_A_CAPITAL = 2;

  /** "You can say", commas, "or". */
  private static final int LETTERS_OF_OFFER = 16;

  private static final int LETTERS_BETWEEN_OPTIONS = 2;

  /** What has to hold for an item to be asked or said; each a condition or a question's link id. */
  private record Pending(Item words, Set<Object> conditions) {}

  private final List<Pending> pending = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private PromptCheck() {}

  static List<Problem> problems(Questionnaire questionnaire) {
    PromptCheck check = new PromptCheck();
    check.walk(questionnaire.items(), Set.of());
    check.goodbye();
    return check.problems;
  }

  /** In document order, as {@link Interview#leadIn} goes. */
  private void walk(List<Item> items, Set<Object> above) {
    for (Item item : items) {
      Set<Object> conditions = with(above, conditions(item.enableWhen()));
      if (Interview.isAskable(item)) {
        question(item, conditions);
        walk(item.items(), with(conditions, Set.of(item.linkId())));
      } else {
        if (!item.text().isBlank()) {
          pending.add(new Pending(item, conditions));
        }
        walk(item.items(), conditions);
      }
    }
  }

  private static Set<Object> with(Set<Object> above, Collection<?> more) {
    Set<Object> all = new HashSet<>(above);
    all.addAll(more);
    return all;
  }

  private static Collection<?> conditions(EnableWhen when) {
    return when.behavior() == EnableWhen.Behavior.ALL || when.conditions().isEmpty()
        ? when.conditions()
        : Set.of(when);
  }

  private void question(Item item, Set<Object> conditions) {
    long asked = asked(item);
    List<Pending> before =
        pending.stream().filter(words -> !excludes(words.conditions(), conditions)).toList();
    if (asked > LETTERS_MAX) {
      problems.add(
          Problem.at(
              item,
              "with its options it can't be said at once: more than "
                  + LETTERS_MAX
                  + " letters, figures counted as "
                  + LETTERS_A_FIGURE
                  + " and capitals as "
                  + LETTERS_A_CAPITAL));
    } else if (asked + letters(before) > LETTERS_MAX) {
      problems.add(
          Problem.at(item, "it can't be said at once with the words before it: " + names(before)));
    }
    // Words that can only be enabled together with this question are said by now.
    pending.removeIf(words -> words.conditions().containsAll(conditions));
  }

  /** What stands after the last question is said with the goodbye. */
  private void goodbye() {
    if (letters(pending) > LETTERS_MAX) {
      problems.add(
          Problem.at(
              pending.getLast().words(),
              "the words after the last question can't be said at once: " + names(pending)));
    }
  }

  private static String names(List<Pending> before) {
    return before.stream()
        .map(words -> words.words().linkId().value())
        .collect(Collectors.joining(", "));
  }

  /** The most that can be said of them: of words for several values of one answer, those of one. */
  private static long letters(List<Pending> before) {
    long always = 0;
    Map<LinkId, Map<AnswerValue, Long>> byValue = new HashMap<>();
    for (Pending each : before) {
      long letters = letters(each.words().text());
      Optional<Condition> value = values(each.conditions()).findFirst();
      if (value.isEmpty()) {
        always += letters;
      } else {
        byValue
            .computeIfAbsent(value.get().question(), _ -> new HashMap<>())
            .merge(value.get().expected(), letters, Long::sum);
      }
    }
    return always
        + byValue.values().stream().mapToLong(sums -> Collections.max(sums.values())).sum();
  }

  /** Whether they ask for different values of one answer. */
  private static boolean excludes(Set<Object> some, Set<Object> others) {
    return values(some)
        .anyMatch(
            value ->
                values(others)
                    .anyMatch(
                        other ->
                            other.question().equals(value.question())
                                && !other.expected().equals(value.expected())));
  }

  private static Stream<Condition> values(Set<Object> conditions) {
    return conditions.stream()
        .filter(Condition.class::isInstance)
        .map(Condition.class::cast)
        .filter(condition -> condition.operator() == Condition.Operator.EQUAL)
        .sorted(Comparator.comparing(condition -> condition.question().value()));
  }

  private static long asked(Item item) {
    String text = item.text().toLowerCase(Locale.ROOT);
    boolean named =
        item.choices().stream()
            .allMatch(choice -> text.contains(choice.display().toLowerCase(Locale.ROOT).strip()));
    long options =
        named
            ? 0
            : LETTERS_OF_OFFER
                + item.choices().stream()
                    .mapToLong(c -> letters(c.display()) + LETTERS_BETWEEN_OPTIONS)
                    .sum();
    return letters(item.text()) + options;
  }

  /** How long a text takes to say, in letters of ordinary words. */
  private static long letters(String text) {
    return text.strip()
        .codePoints()
        .mapToLong(
            c ->
                Character.isDigit(c)
                    ? LETTERS_A_FIGURE
                    : Character.isUpperCase(c) ? LETTERS_A_CAPITAL : 1)
        .sum();
  }
}
