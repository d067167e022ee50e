package dev.intakeline.api.problem;

import java.util.List;

/**
 * A request is refused. Nothing was changed by it, unless the kind is {@link
 * ProblemKind#UNAVAILABLE}: then what was asked for may have happened, and is asked for again by
 * the same key. Holds no contents.
 */
public final class Refused extends RuntimeException {
  private final ProblemKind kind;
  private final List<FieldProblem> errors;

  /** Refuses with all that is wrong. */
  public Refused(ProblemKind kind, List<FieldProblem> errors) {
    super(kind.slug(), null, false, false);
    this.kind = kind;
    this.errors = List.copyOf(errors);
  }

  /** Refuses because of one field. */
  public Refused(ProblemKind kind, String field, String reason) {
    this(kind, List.of(new FieldProblem(field, reason)));
  }

  /** Of a request that Spring's firewall doesn't let through, of which nothing is repeated. */
  public static Refused unreadable() {
    return new Refused(
        ProblemKind.BAD_REQUEST,
        "",
        "the path, the method or a header holds characters that none of ours has");
  }

  /** What the requester is told. */
  public Problem problem() {
    return Problem.of(kind, errors);
  }
}
