package dev.intakeline.media.interview;

import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.AnswerRule;
import dev.intakeline.contracts.safety.RedFlagScreen;
import dev.intakeline.contracts.safety.Severity;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which answers are read back before they count: what is easily misheard (dates, numbers, digits,
 * letters, names), what the questionnaire marks, and what clears the caller of a danger that the
 * rules know this question for. The danger itself counts at once: nobody may hang up before it
 * does.
 */
final class ReadBackRule {
  private final Questionnaire questionnaire;
  private final RedFlagScreen screen;
  private final Set<LinkId> dangerous;

  ReadBackRule(InterviewPlan plan) {
    questionnaire = plan.questionnaire();
    screen = RedFlagScreen.of(plan.rules());
    dangerous =
        plan.rules().answers().stream()
            .filter(rule -> rule.severity() == Severity.CRITICAL)
            .filter(rule -> rule.questionnaire().equals(questionnaire.id()))
            .map(AnswerRule::condition)
            .map(condition -> condition.question())
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean isReadBack(Item item, ItemAnswer.Answered answer) {
    if (dangerous.contains(item.linkId())) {
      return !isDanger(new GivenAnswer(item.linkId(), answer));
    }
    return item.readBack() || isEasilyMisheard(item);
  }

  private boolean isDanger(GivenAnswer given) {
    return screen.inAnswer(questionnaire, given).stream()
        .anyMatch(finding -> finding.severity() == Severity.CRITICAL);
  }

  private static boolean isEasilyMisheard(Item item) {
    return switch (item.kind()) {
      case DATE, INTEGER, DECIMAL -> true;
      case BOOLEAN, CHOICE, STRING, TEXT, GROUP, DISPLAY -> item.form().isPresent();
    };
  }
}
