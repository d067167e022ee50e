package dev.intakeline.contracts.questionnaire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What answers have to be for conditions to hold together, as far as it can be compared quickly:
 * values that they equal, values that they don't, and whether there are any.
 */
final class Needs {
  private final Map<LinkId, AnswerValue> equal = new HashMap<>();
  private final Map<LinkId, Set<AnswerValue>> different = new HashMap<>();
  private final Map<LinkId, Boolean> present = new HashMap<>();

  private Needs() {}

  /** Of those of these that are conditions. */
  static Needs of(Set<Object> conditions) {
    Needs needs = new Needs();
    for (Object each : conditions) {
      if (each instanceof Condition condition) {
        needs.add(condition);
      }
    }
    return needs;
  }

  private void add(Condition condition) {
    switch (condition.operator()) {
      case EQUAL -> equal.put(condition.question(), condition.expected());
      case NOT_EQUAL ->
          different
              .computeIfAbsent(condition.question(), _ -> new HashSet<>())
              .add(condition.expected());
      case EXISTS ->
          present.put(
              condition.question(), ((AnswerValue.BooleanAnswer) condition.expected()).value());
      case GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL -> {}
    }
  }

  /** Whether both can never hold at once. Says no where it isn't sure, as with greater and less. */
  boolean excludes(Needs others) {
    return contradicts(others) || others.contradicts(this);
  }

  private boolean contradicts(Needs others) {
    return equal.entrySet().stream()
            .anyMatch(wanted -> others.excludes(wanted.getKey(), wanted.getValue()))
        || present.entrySet().stream()
            .anyMatch(
                wanted ->
                    others.present.containsKey(wanted.getKey())
                        && !others.present.get(wanted.getKey()).equals(wanted.getValue()));
  }

  private boolean excludes(LinkId question, AnswerValue value) {
    return (equal.containsKey(question) && isAnother(equal.get(question), value))
        || different.getOrDefault(question, Set.of()).contains(value)
        || !present.getOrDefault(question, true);
  }

  /** A choice may equal a number by its ordinal value: only values of one kind are told apart. */
  private static boolean isAnother(AnswerValue one, AnswerValue other) {
    if (one instanceof AnswerValue.DecimalAnswer a
        && other instanceof AnswerValue.DecimalAnswer b) {
      return a.value().compareTo(b.value()) != 0;
    }
    return one.getClass() == other.getClass() && !one.equals(other);
  }
}
