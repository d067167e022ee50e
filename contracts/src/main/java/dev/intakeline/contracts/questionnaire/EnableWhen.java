package dev.intakeline.contracts.questionnaire;

import java.util.List;

/**
 * When an item is asked.
 *
 * @param conditions none means always
 * @param behavior whether all of them must hold, or any
 */
public record EnableWhen(List<Condition> conditions, Behavior behavior) {
  public static final EnableWhen ALWAYS = new EnableWhen(List.of(), Behavior.ALL);

  public EnableWhen {
    conditions = List.copyOf(conditions);
  }

  /** FHIR's enableBehavior. */
  public enum Behavior {
    ALL,
    ANY
  }
}
