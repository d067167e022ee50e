package dev.intakeline.fhir;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Condition;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.fhir.FhirQuestionnaires.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;

/** Turns R4's {@code enableWhen} into ours. */
final class ConditionMapping {
  private final List<Problem> problems;

  ConditionMapping(List<Problem> problems) {
    this.problems = problems;
  }

  EnableWhen map(QuestionnaireItemComponent item, String where) {
    List<Condition> conditions = new ArrayList<>();
    for (QuestionnaireItemEnableWhenComponent one : item.getEnableWhen()) {
      try {
        conditions.add(condition(one));
      } catch (IllegalArgumentException malformed) {
        problems.add(new Problem(where, "enableWhen: " + malformed.getMessage()));
      }
    }
    if (conditions.size() > 1 && item.getEnableBehavior() == null) {
      problems.add(
          new Problem(where, "enableBehavior is missing: do all conditions hold, or any?"));
    }
    return new EnableWhen(conditions, behavior(item));
  }

  private static EnableWhen.Behavior behavior(QuestionnaireItemComponent item) {
    return item.getEnableBehavior() == EnableWhenBehavior.ANY
        ? EnableWhen.Behavior.ANY
        : EnableWhen.Behavior.ALL;
  }

  private static Condition condition(QuestionnaireItemEnableWhenComponent one) {
    LinkId question = new LinkId(one.hasQuestion() ? one.getQuestion() : "");
    Optional<AnswerValue> expected =
        one.hasAnswer() ? Values.ours(one.getAnswer()) : Optional.empty();
    return new Condition(
        question,
        operator(one),
        expected.orElseThrow(
            () -> new IllegalArgumentException("its answer is of a kind that isn't asked")));
  }

  private static Condition.Operator operator(QuestionnaireItemEnableWhenComponent one) {
    if (one.getOperator() == null) {
      throw new IllegalArgumentException("operator is missing or unknown");
    }
    return switch (one.getOperator()) {
      case EXISTS -> Condition.Operator.EXISTS;
      case EQUAL -> Condition.Operator.EQUAL;
      case NOT_EQUAL -> Condition.Operator.NOT_EQUAL;
      case GREATER_THAN -> Condition.Operator.GREATER;
      case LESS_THAN -> Condition.Operator.LESS;
      case GREATER_OR_EQUAL -> Condition.Operator.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> Condition.Operator.LESS_OR_EQUAL;
      case NULL -> throw new IllegalArgumentException("operator is missing or unknown");
    };
  }
}
