package dev.intakeline.fhir;

import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;

/**
 * A questionnaire as it stood for one response: without the items that were not enabled, and with
 * nothing required that the caller was asked and didn't answer. HAPI reads some conditions in its
 * own way ({@code !=} without an answer, the order of choices); ours is the one that asked.
 */
final class AsAsked {
  private final dev.intakeline.contracts.questionnaire.Questionnaire questionnaire;
  private final Progress progress;

  private AsAsked(
      dev.intakeline.contracts.questionnaire.Questionnaire questionnaire, Progress progress) {
    this.questionnaire = questionnaire;
    this.progress = progress;
  }

  static Questionnaire of(
      byte[] source,
      dev.intakeline.contracts.questionnaire.Questionnaire questionnaire,
      Progress progress) {
    Questionnaire copy =
        Fhir.R4
            .newJsonParser()
            .parseResource(Questionnaire.class, new String(source, StandardCharsets.UTF_8));
    new AsAsked(questionnaire, progress).prune(copy.getItem());
    return copy;
  }

  private void prune(List<QuestionnaireItemComponent> items) {
    items.removeIf(item -> !isEnabled(item));
    for (QuestionnaireItemComponent item : items) {
      item.getEnableWhen().clear();
      item.setEnableBehavior(null);
      boolean leftOpen =
          progress
              .answer(new LinkId(item.getLinkId()))
              .filter(ItemAnswer.Unanswered.class::isInstance)
              .isPresent();
      if (leftOpen) {
        item.setRequired(false);
      }
      prune(item.getItem());
    }
  }

  private boolean isEnabled(QuestionnaireItemComponent item) {
    return Interview.isEnabled(questionnaire, progress, new LinkId(item.getLinkId()));
  }
}
