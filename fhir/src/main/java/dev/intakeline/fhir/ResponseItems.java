package dev.intakeline.fhir;

import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UnsignedIntType;

/**
 * The items of a response, nested as R4 demands: items of a group within its item, items of a
 * question within its answer. What holds no answer is left out.
 */
final class ResponseItems {
  private final Questionnaire questionnaire;
  private final Progress progress;

  ResponseItems(Questionnaire questionnaire, Progress progress) {
    this.questionnaire = questionnaire;
    this.progress = progress;
  }

  void write(List<Item> items, Consumer<QuestionnaireResponseItemComponent> into) {
    for (Item item : items) {
      if (Interview.isEnabled(questionnaire, progress, item.linkId())) {
        write(item).ifPresent(into);
      }
    }
  }

  private Optional<QuestionnaireResponseItemComponent> write(Item item) {
    QuestionnaireResponseItemComponent written = new QuestionnaireResponseItemComponent();
    written.setLinkId(item.linkId().value());
    if (!item.text().isEmpty()) {
      written.setText(item.text());
    }
    if (item.kind() == ItemKind.GROUP) {
      write(item.items(), written::addItem);
      return written.hasItem() ? Optional.of(written) : Optional.empty();
    }
    return progress
        .answer(item.linkId())
        .map(
            answer -> {
              write(item, answer, written);
              return written;
            });
  }

  private void write(Item item, ItemAnswer given, QuestionnaireResponseItemComponent into) {
    switch (given) {
      case ItemAnswer.Answered answered -> {
        QuestionnaireResponseItemAnswerComponent answer = into.addAnswer();
        answer.setValue(Values.fhir(item, answered.value()));
        answer.addExtension(provenance(answered.provenance()));
        write(item.items(), answer::addItem);
      }
      case ItemAnswer.Unanswered unanswered -> {
        into.addExtension(
            new Extension(Fhir.UNANSWERED, new CodeType(reason(unanswered.reason()))));
        into.addExtension(provenance(unanswered.provenance()));
      }
    }
  }

  private static String reason(ItemAnswer.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Extension provenance(Provenance provenance) {
    Extension extension = new Extension(Fhir.PROVENANCE);
    extension.addExtension(
        new Extension("utterance", new StringType(provenance.utterance().value())));
    extension.addExtension(millis("audioStartMs", provenance.audio().startMs()));
    extension.addExtension(millis("audioEndMs", provenance.audio().endMs()));
    extension.addExtension(
        new Extension("confidence", new DecimalType(BigDecimal.valueOf(provenance.confidence()))));
    extension.addExtension(new Extension("verified", new BooleanType(provenance.verified())));
    return extension;
  }

  /** Thirty-two bits are twenty-four days of audio. */
  private static Extension millis(String name, long millis) {
    return new Extension(name, new UnsignedIntType(Math.toIntExact(millis)));
  }
}
