package dev.intakeline.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be asked by voice, or would mean something else, is named by its linkId. */
class RefusedQuestionnairesTest {
  private static final List<String> VALUES =
      List.of(
          "\"id\": \"x\"",
          "\"valueBoolean\": true",
          "\"_valueBoolean\": {\"id\": \"x\"}",
          "\"valueInteger\": 1",
          "\"_valueInteger\": {\"id\": \"x\"}",
          "\"valueDecimal\": 1e-9",
          "\"_valueDecimal\": {\"id\": \"x\"}",
          "\"valueString\": \"x\"",
          "\"_valueString\": {\"id\": \"x\"}",
          "\"valueDate\": \"2020\"",
          "\"_valueDate\": {\"id\": \"x\"}",
          "\"valueCoding\": {\"id\": \"x\"}",
          "\"valueQuantity\": {\"value\": 1}",
          "\"extension\": [{\"url\": \"min\", \"_valueInteger\": {\"id\": \"x\"}}]",
          "\"extension\": [{\"url\": \"min\", \"valueString\": \"x\"}]",
          "\"extension\": [{\"url\": \"name\", \"_valueString\": {\"id\": \"x\"}}]",
          "\"extension\": [{\"url\": \"name\"}]");

  @ParameterizedTest
  @ValueSource(
      strings = {"attachment", "reference", "quantity", "url", "time", "dateTime", "open-choice"})
  void namesTypesThatCantBeAskedByVoice(String type) {
    assertThat(
            Readings.refusedItems(
                "{\"linkId\": \"a\", \"type\": \"" + type + "\", \"text\": \"A?\"}"))
        .containsExactly("a: type " + type + " can't be asked by voice yet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"repeats\": true",
        "\"readOnly\": true",
        "\"answerValueSet\": \"http://example.org/options\"",
        "\"initial\": [{\"valueString\": \"x\"}]",
        "\"answerOption\": [{\"valueString\": \"x\"}]",
        "\"extension\": [{\"url\": \"OURSsung\", \"valueBoolean\": true}]",
        "\"extension\": [{\"url\":"
            + " \"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden\", \"valueBoolean\":"
            + " true}]",
        "\"modifierExtension\": [{\"url\": \"http://example.org/x\", \"valueBoolean\": true}]"
      })
  void namesWhatWouldChangeTheMeaning(String field) {
    assertThat(Readings.refusedText(field)).singleElement().asString().startsWith("a: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"valueQuantity\": {\"value\": 1, \"unit\": \"kg\"}",
        "\"valueCoding\": {\"code\": \"x\"}",
        "\"valueString\": \"1\"",
        "\"valueBoolean\": true",
        "\"_valueInteger\": {\"id\": \"x\"}",
        "\"extension\": [{\"url\": \"x\", \"valueInteger\": 1}]"
      })
  void namesALimitThatIsNoNumberAndNoDate(String value) {
    for (String limit : List.of("minValue", "maxValue")) {
      assertThat(
              Readings.refusedItems(
                  "{\"linkId\": \"a\", \"type\": \"integer\", \"text\": \"A?\", \"extension\":"
                      + " [{\"url\": \"http://hl7.org/fhir/StructureDefinition/"
                      + limit
                      + "\", "
                      + value
                      + "}]}"))
          .contains("a: the extension " + limit + " has to hold a number or a date");
    }
  }

  /** Whatever an extension that we read holds: it is read, refused, or not heeded. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "OURSspoken-digits",
        "OURSspoken-letters",
        "OURSspoken-names",
        "OURSalso-said",
        "OURSread-back",
        "OURSscored",
        "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden",
        "http://hl7.org/fhir/StructureDefinition/minValue",
        "http://hl7.org/fhir/StructureDefinition/ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/itemWeight"
      })
  void neverThrowsForWhatAnExtensionHolds(String url) {
    for (String value : VALUES) {
      String extension = "\"extension\": [{\"url\": \"" + url + "\", " + value + "}]";
      String coding = "\"valueCoding\": {\"code\": \"x\", \"display\": \"x\", " + extension + "}";
      for (String fields :
          List.of(extension, "\"answerOption\": [{" + extension + ", " + coding + "}]")) {
        assertThatCode(() -> Readings.reading("\"type\": \"string\", " + fields))
            .as(fields)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void namesLoopsAndUnknownReferences() {
    assertThat(
            Readings.refusedItems(
                """
                {"linkId": "a", "type": "boolean", "text": "A?", "enableWhen": [
                  {"question": "b", "operator": "=", "answerBoolean": true}]},
                {"linkId": "b", "type": "boolean", "text": "B?", "enableWhen": [
                  {"question": "a", "operator": "=", "answerBoolean": true}]},
                {"linkId": "c", "type": "boolean", "text": "C?", "enableWhen": [
                  {"question": "d", "operator": "=", "answerBoolean": true}]}
                """))
        .containsExactly(
            "c: its condition on d refers to no item",
            "a: its conditions run in a loop: a -> b -> a");
  }

  @Test
  void namesEveryProblemOfAFile() {
    assertThat(
            Readings.refused(
                """
                {"resourceType": "Questionnaire", "status": "active", "item": [
                  {"type": "display"}, {"linkId": "b", "text": "B?"}]}
                """))
        .containsExactly(
            "id: has to be 1 to 64 letters, digits, hyphens and dots",
            "language: is missing: which language is spoken?",
            "Questionnaire.item[0]: A linkId is 1 to 64 letters, digits, dots, slashes,"
                + " underscores and hyphens",
            "b: type is missing or unknown");
  }
}
