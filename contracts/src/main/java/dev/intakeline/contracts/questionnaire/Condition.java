package dev.intakeline.contracts.questionnaire;

/**
 * One {@code enableWhen}: holds when the answer to another item compares so with the expected one.
 *
 * @param question the item whose answer is looked at
 * @param operator how it is compared; {@link Operator#EXISTS} expects a {@link
 *     AnswerValue.BooleanAnswer}
 * @param expected what it is compared with
 */
public record Condition(LinkId question, Operator operator, AnswerValue expected) {
  public Condition {
    if (operator == Operator.EXISTS && !(expected instanceof AnswerValue.BooleanAnswer)) {
      throw new IllegalArgumentException("'exists' expects true or false");
    }
  }

  /** FHIR's questionnaire operators. */
  public enum Operator {
    EXISTS,
    EQUAL,
    NOT_EQUAL,
    GREATER,
    LESS,
    GREATER_OR_EQUAL,
    LESS_OR_EQUAL
  }
}
