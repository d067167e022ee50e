package dev.intakeline.contracts.questionnaire;

import dev.intakeline.contracts.questionnaire.QuestionnaireCheck.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * Words that may still wait for a question, at most; each question is weighed against them all. A
   * questionnaire whose words are said with the questions behind them has two or three.
   */
  static final int PENDING_MAX = 50;

  private static final int NAMES_MAX = 5;

  /**
   * Words that wait to be said.
   *
   * @param conditions what has to hold for it; each a condition or a question's link id
   * @param needs the same, to be compared
   */
  private record Pending(Item words, Set<Object> conditions, Needs needs, long letters) {}

  private final List<Pending> pending = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private PromptCheck() {}

  /** Of a questionnaire without other problems: within its limits this takes less than a second. */
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
          wait(item, conditions);
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

  private void wait(Item words, Set<Object> conditions) {
    if (pending.size() == PENDING_MAX) {
      problems.add(
          Problem.at(
              words,
              "more than " + PENDING_MAX + " texts may wait for a question: " + names(pending)));
      pending.clear();
    }
    pending.add(new Pending(words, conditions, Needs.of(conditions), letters(words.text())));
  }

  private void question(Item item, Set<Object> conditions) {
    Needs needs = Needs.of(conditions);
    List<Pending> before =
        pending.stream().filter(words -> !words.needs().excludes(needs)).toList();
    long asked = asked(item);
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
      // Once named they aren't held against every question that follows.
      pending.clear();
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
    String names =
        before.stream()
            .limit(NAMES_MAX)
            .map(words -> words.words().linkId().value())
            .collect(Collectors.joining(", "));
    return before.size() > NAMES_MAX
        ? names + " and " + (before.size() - NAMES_MAX) + " more"
        : names;
  }

  /** The most that can be said of them: of words that exclude one another, the longest. */
  private static long letters(List<Pending> before) {
    List<List<Pending>> alternatives = new ArrayList<>();
    for (Pending words : before) {
      alternatives.stream()
          .filter(some -> some.stream().allMatch(one -> one.needs().excludes(words.needs())))
          .findFirst()
          .orElseGet(
              () -> {
                alternatives.add(new ArrayList<>());
                return alternatives.getLast();
              })
          .add(words);
    }
    return alternatives.stream()
        .mapToLong(some -> some.stream().mapToLong(Pending::letters).max().orElse(0))
        .sum();
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
