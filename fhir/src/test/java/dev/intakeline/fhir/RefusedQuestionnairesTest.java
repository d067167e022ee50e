package dev.intakeline.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be asked by voice, or would mean something else, is named by its linkId. */
class RefusedQuestionnairesTest {
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
