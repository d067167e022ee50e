package dev.intakeline.api.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/**
 * The body of every answer that isn't a success (RFC 9457, {@code application/problem+json}).
 *
 * @param type names the kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param errors the fields and what is wrong with each
 */
public record Problem(
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "Names the kind of problem; act on this",
            example = "https://intakeline.dev/problems/invalid")
        String type,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "The kind in words") String title,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "The HTTP status") int status,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "What is wrong, each with its reason")
        List<FieldProblem> errors) {
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
