package dev.intakeline.contracts.questionnaire;

import dev.intakeline.contracts.questionnaire.QuestionnaireCheck.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with the conditions: references to nothing, comparisons that make no sense, loops.
 */
final class ReferenceCheck {
  /** Conditions of one item; every one is evaluated for every question. */
  static final int CONDITIONS_MAX = 20;

  /** Steps of a loop that are named; whoever mends it finds the rest. */
  static final int STEPS_NAMED_MAX = 10;

  private final Map<LinkId, Item> items = new HashMap<>();
  private final Map<LinkId, LinkId> parents = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<LinkId> settled = new HashSet<>();

  private ReferenceCheck(Questionnaire questionnaire, List<Item> all) {
    all.forEach(item -> items.putIfAbsent(item.linkId(), item));
    linkParents(questionnaire.items());
  }

  static List<Problem> problems(Questionnaire questionnaire, List<Item> all) {
    ReferenceCheck check = new ReferenceCheck(questionnaire, all);
    all.forEach(check::conditions);
    // The first loop is enough: there may be as many of them as conditions.
    for (Item item : all) {
      if (check.loops(item.linkId(), new ArrayList<>())) {
        break;
      }
    }
    return check.problems;
  }

  private void linkParents(List<Item> level) {
    for (Item item : level) {
      item.items().forEach(child -> parents.putIfAbsent(child.linkId(), item.linkId()));
      linkParents(item.items());
    }
  }

  private void conditions(Item item) {
    if (item.enableWhen().conditions().size() > CONDITIONS_MAX) {
      problems.add(Problem.at(item, "more than " + CONDITIONS_MAX + " conditions"));
      return;
    }
    for (Condition condition : item.enableWhen().conditions()) {
      problem(condition)
          .ifPresent(
              reason ->
                  problems.add(
                      Problem.at(item, "its condition on " + condition.question() + " " + reason)));
    }
  }

  private Optional<String> problem(Condition condition) {
    Item question = items.get(condition.question());
    if (question == null) {
      return Optional.of("refers to no item");
    }
    if (!Interview.isAskable(question)) {
      return Optional.of("refers to an item that takes no answer");
    }
    return switch (condition.operator()) {
      case EXISTS -> Optional.empty();
      case EQUAL, NOT_EQUAL -> comparison(question, condition.expected(), false);
      case GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL ->
          comparison(question, condition.expected(), true);
    };
  }

  private static Optional<String> comparison(Item question, AnswerValue expected, boolean order) {
    return switch (question.kind()) {
      case INTEGER, DECIMAL -> unless(isNumber(expected), "needs a number");
      case DATE -> unless(expected instanceof AnswerValue.DateAnswer, "needs a date");
      case BOOLEAN ->
          order
              ? Optional.of("asks for more or less of a yes or no")
              : unless(expected instanceof AnswerValue.BooleanAnswer, "needs true or false");
      case STRING, TEXT ->
          order
              ? Optional.of("asks for more or less of words")
              : unless(expected instanceof AnswerValue.TextAnswer, "needs words");
      case CHOICE -> choiceComparison(question, expected, order);
      case GROUP, DISPLAY -> Optional.empty(); // not askable: reported before
    };
  }

  private static Optional<String> choiceComparison(
      Item question, AnswerValue expected, boolean order) {
    boolean ordinals = question.choices().stream().allMatch(c -> c.ordinal().isPresent());
    if ((order || isNumber(expected)) && !ordinals) {
      return Optional.of("compares by ordinal value, which not every option has");
    }
    if (isNumber(expected)) {
      return Optional.empty();
    }
    return unless(
        expected instanceof AnswerValue.ChoiceAnswer choice
            && question.choices().stream().anyMatch(c -> c.code().equals(choice.code())),
        "needs one of that item's codes");
  }

  private static boolean isNumber(AnswerValue value) {
    return value instanceof AnswerValue.IntegerAnswer || value instanceof AnswerValue.DecimalAnswer;
  }

  private static Optional<String> unless(boolean fine, String reason) {
    return fine ? Optional.empty() : Optional.of(reason);
  }

  /**
   * Follows what an item depends on: the item that it hangs from, and those that its conditions
   * name. Every item is settled once; the depth is bounded by the number of items.
   *
   * @return true as soon as a loop was found
   */
  private boolean loops(LinkId linkId, List<LinkId> path) {
    int start = path.indexOf(linkId);
    if (start >= 0) {
      problems.add(
          new Problem(
              Optional.of(linkId),
              "its conditions run in a loop: " + steps(path.subList(start, path.size()))));
      return true;
    }
    Item item = items.get(linkId);
    if (item == null || settled.contains(linkId)) {
      return false;
    }
    path.add(linkId);
    LinkId parent = parents.get(linkId);
    if (parent != null && loops(parent, path)) {
      return true;
    }
    for (Condition condition : item.enableWhen().conditions()) {
      if (loops(condition.question(), path)) {
        return true;
      }
    }
    path.removeLast();
    settled.add(linkId);
    return false;
  }

  private static String steps(List<LinkId> loop) {
    String more = loop.size() > STEPS_NAMED_MAX ? " -> ..." : "";
    return loop.stream()
        .limit(STEPS_NAMED_MAX)
        .map(LinkId::value)
        .collect(Collectors.joining(" -> ", "", more + " -> " + loop.getFirst()));
  }
}
