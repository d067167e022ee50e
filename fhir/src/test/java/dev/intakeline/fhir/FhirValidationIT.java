package dev.intakeline.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.fhir.FhirQuestionnaires.Problem;
import dev.intakeline.fhir.FhirResponses.Status;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Against HAPI's validator, which takes seconds to load. */
class FhirValidationIT {
  private static final FhirValidation VALIDATION = new FhirValidation();
  private static final String FULL = ShippedQuestionnaires.URGENT_CARE_INTAKE;

  @SuppressWarnings("unused") // named by the parameterized tests
  private static final List<String> IDS = ShippedQuestionnaires.IDS;

  @ParameterizedTest
  @FieldSource("IDS")
  void whatWeWriteIsValidAtEveryPointOfACall(String id) {
    Questionnaire questionnaire = Calls.shipped(id);
    for (int questions = 0; questions < 5; questions++) {
      Progress some = Calls.interview(questionnaire, questions, Calls::yes);
      assertValid(id, some, Status.IN_PROGRESS);
      assertValid(id, some, Status.STOPPED);
    }
    assertValid(id, Calls.interview(questionnaire, 100, Calls::yes), Status.COMPLETED);
    assertValid(id, Calls.interview(questionnaire, 100, Calls::unknown), Status.COMPLETED);
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void whatWeShipIsR4(String id) {
    assertThat(VALIDATION.r4Problems(questionnaire(id))).isEmpty();
  }

  @Test
  void ourExtensionsHaveTheirPlace() {
    org.hl7.fhir.r4.model.Questionnaire misplaced = questionnaire(FULL);
    misplaced.getItemFirstRep().addExtension(new Extension(Fhir.SCORED, new BooleanType(true)));
    assertThat(VALIDATION.r4Problems(misplaced)).isNotEmpty();
  }

  @Test
  void catchesAnAnswerOfTheWrongType() {
    assertThat(reasons(written().replace("\"valueInteger\": 3", "\"valueString\": \"3\"")))
        .containsOnly("Questionnaire_QR_Item_WrongType");
  }

  @Test
  void catchesACodeThatIsNoOption() {
    assertThat(reasons(written().replace("\"code\": \"severe\"", "\"code\": \"unbearable\"")))
        .contains("Questionnaire_QR_Item_NoCoding");
  }

  @Test
  void catchesAnItemThatTheQuestionnaireDoesNotHave() {
    for (String unknown : List.of("weeks", "many weeks")) {
      assertThat(
              reasons(written().replace("\"linkId\": \"days\"", "\"linkId\": \"" + unknown + "\"")))
          .contains("Questionnaire_QR_Item_NotFound");
    }
  }

  @Test
  void catchesAnAnswerToAnItemThatWasNotEnabled() {
    assertThat(reasons(written().replace("\"valueBoolean\": true\n", "\"valueBoolean\": false\n")))
        .contains("Questionnaire_QR_Item_NotFound");
  }

  @Test
  void catchesAMissingAnswerThatIsRequired() {
    Questionnaire questionnaire = Calls.shipped(FULL);
    Progress half = Calls.interview(questionnaire, 4, Calls::yes);
    assertThat(
            reasons(
                new String(
                    FhirResponses.write(Calls.order(questionnaire, half, Status.COMPLETED)),
                    UTF_8)))
        .containsOnly("breaks a rule of R4", "is required and was never asked");
  }

  @Test
  void catchesExtensionsOfOursThatAreWrong() {
    assertThat(reasons(written().replace("/answer-provenance\"", "/answer-origin\"")))
        .containsOnly("Extension_EXT_Unknown_NotHere");
    assertThat(reasons(written().replace("\"url\": \"verified\"", "\"url\": \"believed\"")))
        .contains("Extension_EXT_SubExtension_Invalid");
  }

  @Test
  void takesAnotherQuestionnaireForUnresolved() {
    assertThat(problems(written().replace("urgent-care-intake|", "something-else|")))
        .containsExactly(new Problem("questionnaire", "could not be resolved"));
  }

  @Test
  void neverPassesAResponseWhoseQuestionnaireTheValidatorDidNotFind() {
    FhirValidation blind =
        new FhirValidation(
            new QuestionnaireSupport() {
              @Override
              public <T extends IBaseResource> @Nullable T fetchResource(
                  @Nullable Class<T> type, String uri) {
                return null;
              }
            });
    assertThat(
            blind.validate(
                FhirResponses.canonical(Calls.shipped(FULL), Calls.HASH),
                ShippedQuestionnaires.fhir(FULL),
                written().getBytes(UTF_8)))
        .containsExactly(new Problem("questionnaire", "could not be resolved"));
  }

  @Test
  void refusesWhatIsNoResponse() {
    assertThat(problems("{\"resourceType\": \"Patient\"}")).hasSize(1);
    assertThat(problems("<a/>")).hasSize(1);
    assertThat(problems(written().replace("\"status\"", "\"state\""))).isNotEmpty();
  }

  @Test
  void quotesNoAnswers() {
    String secret = "xylophone";
    assertThat(
            problems(
                written()
                    .replace("\"valueInteger\": 3", "\"valueString\": \"" + secret + "\"")
                    .replace("\"code\": \"severe\"", "\"code\": \"" + secret + "\"")))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain(secret));
  }

  private static org.hl7.fhir.r4.model.Questionnaire questionnaire(String id) {
    return Fhir.R4
        .newJsonParser()
        .parseResource(
            org.hl7.fhir.r4.model.Questionnaire.class,
            new String(ShippedQuestionnaires.fhir(id), UTF_8));
  }

  private static void assertValid(String id, Progress progress, Status status) {
    Questionnaire questionnaire = Calls.shipped(id);
    byte[] response = FhirResponses.write(Calls.order(questionnaire, progress, status));
    assertThat(
            VALIDATION.validate(
                FhirResponses.canonical(questionnaire, Calls.HASH),
                ShippedQuestionnaires.fhir(id),
                response))
        .as("%s, %s, %d answers", id, status, progress.answers().size())
        .isEmpty();
  }

  private static String written() {
    Questionnaire questionnaire = Calls.shipped(FULL);
    Progress all = Calls.interview(questionnaire, 100, Calls::yes);
    return new String(
        FhirResponses.write(Calls.order(questionnaire, all, Status.COMPLETED)), UTF_8);
  }

  private static List<String> reasons(String response) {
    return problems(response).stream().map(Problem::reason).toList();
  }

  private static List<Problem> problems(String response) {
    return VALIDATION.validate(
        FhirResponses.canonical(Calls.shipped(FULL), Calls.HASH),
        ShippedQuestionnaires.fhir(FULL),
        response.getBytes(UTF_8));
  }
}
