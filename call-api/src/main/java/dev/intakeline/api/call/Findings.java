package dev.intakeline.api.call;

import dev.intakeline.api.problem.FieldProblem;
import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.registry.order.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All that is wrong with an order, so that its sender mends it in one go. */
final class Findings {
  private final List<FieldProblem> problems = new ArrayList<>();

  void add(String field, String reason) {
    problems.add(new FieldProblem(field, reason));
  }

  void add(Objection objection) {
    add(objection.field(), objection.reason());
  }

  /** The field's text; noted where it is missing. */
  Optional<String> required(String field, Optional<String> text) {
    if (text.filter(value -> !value.isBlank()).isEmpty()) {
      add(field, "required");
      return Optional.empty();
    }
    return text;
  }

  /** The field's value; noted where its form is refused. */
  <T, R> Optional<R> parsed(
      String field, Optional<T> value, String expected, Function<T, R> parser) {
    try {
      return value.map(parser);
    } catch (IllegalArgumentException refused) {
      add(field, expected);
      return Optional.empty();
    }
  }

  /**
   * Refuses the order where anything was found.
   *
   * @throws Refused with all of it
   */
  void refuseIfAny() {
    if (!problems.isEmpty()) {
      throw new Refused(ProblemKind.INVALID, problems);
    }
  }
}
