package dev.intakeline.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.fhir.FhirResponses.Status;
import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FhirResponsesTest {
  private final Questionnaire full = Calls.shipped(ShippedQuestionnaires.URGENT_CARE_INTAKE);

  @Test
  void nestsItemsOfGroupsInItemsAndItemsOfQuestionsInAnswers() {
    QuestionnaireResponse response = response(full, Calls.interview(full, 5, Calls::yes));

    assertThat(linkIds(response.getItem())).containsExactly("visit", "symptoms");
    QuestionnaireResponseItemComponent fever = response.getItem().get(1).getItemFirstRep();
    assertThat(fever.getLinkId()).isEqualTo("fever");
    assertThat(fever.getItem()).isEmpty();
    QuestionnaireResponseItemComponent temperature = fever.getAnswerFirstRep().getItemFirstRep();
    assertThat(temperature.getLinkId()).isEqualTo("temperature");
    assertThat(temperature.getAnswerFirstRep().getValueDecimalType().getValue())
        .isEqualTo(new BigDecimal("101.5"));
  }

  @Test
  void everyAnswerNamesTheWordsBehindIt() {
    QuestionnaireResponse response = response(full, Calls.interview(full, 1, Calls::yes));
    Extension words =
        response
            .getItemFirstRep()
            .getItemFirstRep()
            .getAnswerFirstRep()
            .getExtensionByUrl(Fhir.PROVENANCE);

    assertThat(words.getExtension().stream().map(FhirResponsesTest::part))
        .containsExactly(
            "utterance=c7",
            "audioStartMs=1000",
            "audioEndMs=2500",
            "confidence=0.75",
            "verified=true");
  }

  @Test
  void whatWasAskedInVainSaysWhy() {
    QuestionnaireResponse response = response(full, Calls.interview(full, 1, Calls::unknown));
    QuestionnaireResponseItemComponent reason = response.getItemFirstRep().getItemFirstRep();

    assertThat(reason.getAnswer()).isEmpty();
    assertThat(part(reason.getExtensionByUrl(Fhir.UNANSWERED))).endsWith("unanswered=unknown");
    assertThat(reason.getExtensionByUrl(Fhir.PROVENANCE)).isNotNull();
  }

  @Test
  void holdsNoEmptyGroups() {
    assertThat(response(full, Progress.NONE).getItem()).isEmpty();
  }

  @Test
  void holdsTheScoreOnceItIsComplete() {
    Questionnaire phq9 = Calls.shipped(ShippedQuestionnaires.PHQ_9);
    Extension score =
        response(phq9, Calls.interview(phq9, 9, Calls::yes)).getExtensionByUrl(Fhir.SCORE);

    assertThat(((DecimalType) score.getValue()).getValue()).isEqualTo(BigDecimal.valueOf(27));
    assertThat(response(phq9, Calls.interview(phq9, 8, Calls::yes)).getExtension()).isEmpty();
  }

  @Test
  void aReferenceOfAnotherFormBecomesAnIdentifier() {
    FhirResponses.Order order = Calls.order(full, Progress.NONE, Status.STOPPED);
    FhirResponses.Order foreign =
        new FhirResponses.Order(
            order.call(),
            order.questionnaireHash(),
            full,
            order.progress(),
            order.status(),
            new Subject("crm no. 7", "Ann"),
            order.authored());

    assertThat(parse(FhirResponses.write(order)).getSubject().getReference())
        .isEqualTo("Patient/123");
    assertThat(parse(FhirResponses.write(foreign)).getSubject().getIdentifier().getValue())
        .isEqualTo("crm no. 7");
  }

  @Test
  void theSameOrderGivesTheSameBytes() {
    FhirResponses.Order order =
        Calls.order(full, Calls.interview(full, 100, Calls::yes), Status.COMPLETED);
    assertThat(FhirResponses.write(order)).isEqualTo(FhirResponses.write(order));
  }

  @Test
  void writesEveryStatus() {
    assertThat(status(Status.IN_PROGRESS)).isEqualTo(QuestionnaireResponseStatus.INPROGRESS);
    assertThat(status(Status.COMPLETED)).isEqualTo(QuestionnaireResponseStatus.COMPLETED);
    assertThat(status(Status.STOPPED)).isEqualTo(QuestionnaireResponseStatus.STOPPED);
  }

  @ParameterizedTest
  @EnumSource(CallOutcome.class)
  void onlyACompletedCallCompletesItsResponse(CallOutcome outcome) {
    assertThat(Status.of(outcome))
        .isEqualTo(outcome == CallOutcome.COMPLETED ? Status.COMPLETED : Status.STOPPED);
  }

  private QuestionnaireResponseStatus status(Status status) {
    return parse(FhirResponses.write(Calls.order(full, Progress.NONE, status))).getStatus();
  }

  private static QuestionnaireResponse response(Questionnaire questionnaire, Progress progress) {
    return parse(FhirResponses.write(Calls.order(questionnaire, progress, Status.IN_PROGRESS)));
  }

  private static QuestionnaireResponse parse(byte[] response) {
    return Fhir.R4
        .newJsonParser()
        .parseResource(QuestionnaireResponse.class, new String(response, UTF_8));
  }

  private static List<String> linkIds(List<QuestionnaireResponseItemComponent> items) {
    return items.stream().map(QuestionnaireResponseItemComponent::getLinkId).toList();
  }

  private static String part(Extension part) {
    return part.getUrl() + "=" + part.getValueAsPrimitive().getValueAsString();
  }
}
