package dev.intakeline.api.problem;

import java.util.List;

/**
 * The body of every answer that isn't a success (RFC 9457, {@code application/problem+json}).
 *
 * @param type names the kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param errors the fields and what is wrong with each
 */
public record Problem(String type, String title, int status, List<FieldProblem> errors) {
  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem of this kind. */
  public static Problem of(ProblemKind kind, List<FieldProblem> errors) {
    return new Problem(
        "https://intakeline.dev/problems/" + kind.slug(), kind.title(), kind.status(), errors);
  }
}
