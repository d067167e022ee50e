package dev.intakeline.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.Questionnaire;
import java.util.List;

/** Questionnaires read in tests; OURS stands for the address of our own extensions. */
final class Readings {
  private static final String OURS = "https://intakeline.dev/fhir/StructureDefinition/";

  private Readings() {}

  /** The questionnaire of these items, which are fit to ask. */
  static Questionnaire read(String items) {
    FhirQuestionnaires.Reading reading = FhirQuestionnaires.read(file(items));
    assertThat(reading).isInstanceOf(FhirQuestionnaires.Read.class);
    return ((FhirQuestionnaires.Read) reading).questionnaire();
  }

  /** What becomes of a questionnaire of one item, its linkId is a, with these further fields. */
  static FhirQuestionnaires.Reading reading(String fields) {
    return FhirQuestionnaires.read(file("{\"linkId\": \"a\", \"text\": \"A?\", " + fields + "}"));
  }

  /** Why a questionnaire of these items is refused: the place, a colon and the reason of each. */
  static List<String> refusedItems(String items) {
    return refused(file(items));
  }

  /** Why a question for free text, its linkId is a, is refused with these further fields. */
  static List<String> refusedText(String fields) {
    return refusedItems(
        "{\"linkId\": \"a\", \"type\": \"text\", \"text\": \"A?\", " + fields + "}");
  }

  /** Why a file of these characters is refused. */
  static List<String> refused(String file) {
    return refused(file.getBytes(UTF_8));
  }

  /** Why a file of these bytes is refused. */
  static List<String> refused(byte[] file) {
    FhirQuestionnaires.Reading reading = FhirQuestionnaires.read(file);
    assertThat(reading).isInstanceOf(FhirQuestionnaires.Refused.class);
    return ((FhirQuestionnaires.Refused) reading)
        .problems().stream().map(problem -> problem.where() + ": " + problem.reason()).toList();
  }

  private static byte[] file(String items) {
    return ("{\"resourceType\": \"Questionnaire\", \"id\": \"sample\", \"title\": \"Sample\","
            + " \"language\": \"en-US\", \"status\": \"active\", \"item\": ["
            + items.replace("OURS", OURS)
            + "]}")
        .getBytes(UTF_8);
  }
}
