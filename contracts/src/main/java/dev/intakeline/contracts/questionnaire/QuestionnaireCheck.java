package dev.intakeline.contracts.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What keeps a questionnaire from being asked by voice, or from ever ending. One without problems
 * is safe to hand to {@link Interview}.
 */
public final class QuestionnaireCheck {
  /** Items of all kinds and depths; more is no call. */
  public static final int ITEMS_MAX = 1_000;

  /** Levels of nesting. */
  public static final int DEPTH_MAX = 10;

  /** Characters of all words together; keeps an assignment below its size limit. */
  public static final int CHARACTERS_MAX = 150_000;

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private QuestionnaireCheck() {}

  /**
   * Something that has to be mended.
   *
   * @param linkId where; empty when it concerns the whole questionnaire
   * @param reason what, in words for its author
   */
  public record Problem(Optional<LinkId> linkId, String reason) {
    static Problem at(Item item, String reason) {
      return new Problem(Optional.of(item.linkId()), reason);
    }

    static Problem ofWhole(String reason) {
      return new Problem(Optional.empty(), reason);
    }
  }

  /**
   * Every problem, by kind and then in document order; empty when there is none. What can't be said
   * at once is looked for where nothing else is wrong. Always ends.
   */
  public static List<Problem> problems(Questionnaire questionnaire) {
    List<Item> items = new ArrayList<>();
    if (!flatten(questionnaire.items(), 1, items)) {
      return List.of(
          Problem.ofWhole(
              "more than " + ITEMS_MAX + " items, or nested deeper than " + DEPTH_MAX + " levels"));
    }
    List<Problem> problems = new ArrayList<>(ofWhole(questionnaire, items));
    problems.addAll(duplicates(items));
    for (Item item : items) {
      problems.addAll(ItemCheck.problems(item));
    }
    problems.addAll(ReferenceCheck.problems(questionnaire, items));
    if (problems.isEmpty()) {
      // Weighs each question against the words before it, which is cheap within all limits alone.
      problems.addAll(PromptCheck.problems(questionnaire));
    }
    return List.copyOf(problems);
  }

  /** Collects the items in document order; false as soon as a limit is passed. */
  private static boolean flatten(List<Item> items, int depth, List<Item> into) {
    if (!items.isEmpty() && depth > DEPTH_MAX) {
      return false;
    }
    for (Item item : items) {
      into.add(item);
      if (into.size() > ITEMS_MAX || !flatten(item.items(), depth + 1, into)) {
        return false;
      }
    }
    return true;
  }

  private static List<Problem> ofWhole(Questionnaire questionnaire, List<Item> items) {
    List<Problem> problems = new ArrayList<>();
    if (items.stream().noneMatch(Interview::isAskable)) {
      problems.add(Problem.ofWhole("nothing in it can be asked"));
    }
    if (!LANGUAGE.matcher(questionnaire.language()).matches()) {
      problems.add(Problem.ofWhole("language has to be a BCP 47 tag, e.g. en-US"));
    }
    if (questionnaire.title().isBlank()) {
      problems.add(Problem.ofWhole("title is empty"));
    }
    if (items.stream().mapToLong(ItemCheck::characters).sum() > CHARACTERS_MAX) {
      problems.add(Problem.ofWhole("its words have more than " + CHARACTERS_MAX + " characters"));
    }
    if (questionnaire.scored()
        && items.stream()
            .flatMap(item -> item.choices().stream())
            .noneMatch(c -> c.ordinal().isPresent())) {
      problems.add(Problem.ofWhole("it is scored, but no choice has an ordinal value"));
    }
    return problems;
  }

  private static List<Problem> duplicates(List<Item> items) {
    Set<LinkId> seen = new HashSet<>();
    return items.stream()
        .filter(item -> !seen.add(item.linkId()))
        .map(item -> Problem.at(item, "another item has the same linkId"))
        .toList();
  }
}
