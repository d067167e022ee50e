package dev.intakeline.api.problem;

/**
 * What is wrong with one field.
 *
 * @param field its path in the body, e.g. {@code subject.reference}, or the header's name; empty
 *     for the body as a whole
 * @param reason what it should be; never what it was
 */
public record FieldProblem(String field, String reason) {
  /** A longer name, which only a requester can have made, is cut. */
  private static final int FIELD_LENGTH_MAX = 100;

  public FieldProblem {
    field = field.length() > FIELD_LENGTH_MAX ? field.substring(0, FIELD_LENGTH_MAX) : field;
  }
}
