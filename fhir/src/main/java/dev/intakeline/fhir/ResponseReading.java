package dev.intakeline.fhir;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;

/**
 * Finds out what a response answers, as far as that decides which items are enabled. Leaves the
 * judgement of its form to the validator, and its provenance aside.
 */
final class ResponseReading {
  private static final Provenance NOT_READ =
      new Provenance(new UtteranceId("c1"), new AudioSpan(0, 0), 0, false);

  private final Map<LinkId, ItemAnswer> answers = new LinkedHashMap<>();

  private ResponseReading() {}

  static Progress progress(QuestionnaireResponse response) {
    ResponseReading reading = new ResponseReading();
    reading.read(response.getItem());
    return new Progress(
        reading.answers.entrySet().stream()
            .map(answer -> new GivenAnswer(answer.getKey(), answer.getValue()))
            .toList());
  }

  private void read(List<QuestionnaireResponseItemComponent> items) {
    for (QuestionnaireResponseItemComponent item : items) {
      linkId(item).ifPresent(linkId -> answers.put(linkId, answer(item)));
      read(item.getItem());
      item.getAnswer().forEach(answer -> read(answer.getItem()));
    }
  }

  /** A malformed one names no item; the validator will say so. */
  private static Optional<LinkId> linkId(QuestionnaireResponseItemComponent item) {
    try {
      return item.hasLinkId() ? Optional.of(new LinkId(item.getLinkId())) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static ItemAnswer answer(QuestionnaireResponseItemComponent item) {
    Optional<AnswerValue> value =
        item.getAnswer().stream()
            .filter(QuestionnaireResponseItemAnswerComponent::hasValue)
            .findFirst()
            .flatMap(answer -> Values.ours(answer.getValue()));
    return value.isPresent()
        ? new ItemAnswer.Answered(value.get(), NOT_READ)
        : new ItemAnswer.Unanswered(ItemAnswer.Reason.UNKNOWN, NOT_READ);
  }
}
