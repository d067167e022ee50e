package dev.intakeline.api.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/**
 * What is wrong with one field.
 *
 * @param field its path in the body, e.g. {@code subject.reference}, or the name of the header or
 *     of the parameter; empty for the request as a whole
 * @param reason what it should be; never what it was
 */
public record FieldProblem(
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "Path in the body, header or parameter; empty for the request as a whole",
            example = "subject.reference")
        String field,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "What it should be",
            example = "required")
        String reason) {
  /** A longer name, which only a requester can have made, is cut. */
  private static final int FIELD_LENGTH_MAX = 100;

  public FieldProblem {
    field = field.length() > FIELD_LENGTH_MAX ? field.substring(0, FIELD_LENGTH_MAX) : field;
  }
}
