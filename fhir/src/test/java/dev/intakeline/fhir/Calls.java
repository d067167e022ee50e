package dev.intakeline.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Calls with answers to the shipped questionnaires. */
final class Calls {
  static final ContentHash HASH = ContentHash.of(new byte[] {1});
  static final Provenance SAID =
      new Provenance(new UtteranceId("c7"), new AudioSpan(1_000, 2_500), 0.75, true);

  private Calls() {}

  static Questionnaire shipped(String id) {
    FhirQuestionnaires.Reading reading = FhirQuestionnaires.read(ShippedQuestionnaires.fhir(id));
    assertThat(reading).isInstanceOf(FhirQuestionnaires.Read.class);
    return ((FhirQuestionnaires.Read) reading).questionnaire();
  }

  static FhirResponses.Order order(
      Questionnaire questionnaire, Progress progress, FhirResponses.Status status) {
    return new FhirResponses.Order(
        new CallRef(new TenantId("acme"), new CallId("call-0001")),
        HASH,
        questionnaire,
        progress,
        status,
        new Subject("Patient/123", "Ann"),
        Instant.parse("2026-11-21T09:00:00Z"));
  }

  /** Says yes, or the most, to everything. */
  static ItemAnswer yes(Item item) {
    return new ItemAnswer.Answered(most(item), SAID);
  }

  /** Knows nothing. */
  static ItemAnswer unknown(Item item) {
    assertThat(Interview.isAskable(item)).isTrue();
    return new ItemAnswer.Unanswered(ItemAnswer.Reason.UNKNOWN, SAID);
  }

  /** Holds the interview to its end, or to so many questions. */
  static Progress interview(
      Questionnaire questionnaire, int questions, Function<Item, ItemAnswer> caller) {
    Progress progress = Progress.NONE;
    for (int i = 0; i < questions; i++) {
      Optional<Item> next = Interview.next(questionnaire, progress);
      if (next.isEmpty()) {
        return progress;
      }
      GivenAnswer answer = new GivenAnswer(next.get().linkId(), caller.apply(next.get()));
      progress = Interview.record(questionnaire, progress, answer).progress();
    }
    return progress;
  }

  private static AnswerValue most(Item item) {
    return switch (item.kind()) {
      case BOOLEAN -> new AnswerValue.BooleanAnswer(true);
      case INTEGER -> new AnswerValue.IntegerAnswer(3);
      case DECIMAL -> new AnswerValue.DecimalAnswer(new BigDecimal("101.5"));
      case DATE -> new AnswerValue.DateAnswer(LocalDate.of(2001, 2, 3));
      case TEXT -> new AnswerValue.TextAnswer("it hurts");
      case STRING -> new AnswerValue.TextAnswer(words(item));
      case CHOICE -> new AnswerValue.ChoiceAnswer(item.choices().getLast().code());
      case GROUP, DISPLAY -> throw new IllegalStateException("Nobody asks " + item.linkId());
    };
  }

  private static String words(Item item) {
    return switch (item.form().orElseThrow()) {
      case AnswerForm.Digits digits -> "1".repeat(digits.min());
      case AnswerForm.Spelled spelled -> "A".repeat(spelled.min());
      case AnswerForm.PersonName name -> name.names().getFirst();
    };
  }
}
