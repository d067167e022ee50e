package dev.intakeline.contracts.call;

import java.util.List;

/**
 * Names of the search attributes, all keywords; none holds anything about a person. PostgreSQL as
 * Temporal's store has room for ten.
 */
public final class SearchAttributes {
  public static final String TENANT = "IntakeTenant";
  public static final String STAGE = "IntakeStage";
  public static final String OUTCOME = "IntakeOutcome";

  /** The questionnaire's id, known as soon as the call is prepared. */
  public static final String QUESTIONNAIRE = "IntakeQuestionnaire";

  /** The hash of its version, as it was ordered. */
  public static final String QUESTIONNAIRE_VERSION = "IntakeQuestionnaireVersion";

  public static final String SEVERITY = "IntakeSeverity";
  public static final String AWAITING_OPERATOR = "IntakeAwaitingOperator";
  public static final String FAILED_STEP = "IntakeFailedStep";

  /** All of them, as they have to be registered with the Temporal server. */
  public static final List<String> ALL =
      List.of(
          TENANT,
          STAGE,
          OUTCOME,
          QUESTIONNAIRE,
          QUESTIONNAIRE_VERSION,
          SEVERITY,
          AWAITING_OPERATOR,
          FAILED_STEP);

  private SearchAttributes() {}
}
