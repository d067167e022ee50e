package dev.intakeline.media.interview;

import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.media.listen.Expectation;
import java.time.Duration;
import java.util.Optional;

/**
 * What an interview is made of.
 *
 * @param questionnaire what is asked
 * @param rules the red-flag rules
 * @param words the fixed words
 * @param spokenName whom we ask for
 * @param language how questions and answers sound
 * @param silence the caller's, after a question, before it is asked again; danger has its own
 */
public record InterviewPlan(
    Questionnaire questionnaire,
    RuleSet rules,
    FixedWords words,
    String spokenName,
    AnswerLanguage language,
    Duration silence) {
  /**
   * What is expected of words that come before anything was asked: a recogniser needs something.
   */
  public Expectation unasked() {
    return language.answers(Prompter.YES_OR_NO, Optional.empty());
  }

  /** Hides the name. */
  @Override
  public String toString() {
    return "InterviewPlan[" + questionnaire.id() + "]";
  }
}
