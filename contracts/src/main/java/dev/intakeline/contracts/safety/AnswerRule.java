package dev.intakeline.contracts.safety;

import dev.intakeline.contracts.questionnaire.Condition;

/**
 * A condition on an answer that means danger.
 *
 * @param id the rule's name
 * @param severity of the flag
 * @param questionnaire the questionnaire that it belongs to, by id
 * @param condition holds when the flag is to fire; for a choice with an ordinal value a number is
 *     compared with that
 */
public record AnswerRule(String id, Severity severity, String questionnaire, Condition condition) {}
