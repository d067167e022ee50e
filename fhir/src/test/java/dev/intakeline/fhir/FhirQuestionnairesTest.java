package dev.intakeline.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.Condition;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read of a questionnaire that can be asked. */
class FhirQuestionnairesTest {
  @Test
  void readsEveryPartOfAnItem() {
    Questionnaire read =
        Readings.read(
            """
            {"linkId": "pain", "type": "choice", "text": " How strong? ", "required": true,
             "extension": [{"url": "OURSread-back", "valueBoolean": true}],
             "answerOption": [
               {"extension": [{"url": "OURSalso-said", "valueString": "a little"},
                              {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue",
                               "valueDecimal": 1}],
                "valueCoding": {"system": "urn:x", "code": "m", "display": "mild"}},
               {"valueCoding": {"code": "s", "display": "severe"}}]},
            {"linkId": "since", "type": "date", "text": "Since when?", "enableBehavior": "any",
             "extension": [
               {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueDate": "2020-01-01"},
               {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueDate": "2029-12-31"}],
             "enableWhen": [
               {"question": "pain", "operator": "=", "answerCoding": {"code": "s"}},
               {"question": "pain", "operator": "exists", "answerBoolean": false}]}
            """);

    assertThat(read)
        .isEqualTo(
            new Questionnaire(
                "sample",
                "Sample",
                "en-US",
                List.of(
                    new Item(
                        new LinkId("pain"),
                        ItemKind.CHOICE,
                        "How strong?",
                        true,
                        EnableWhen.ALWAYS,
                        List.of(
                            new Choice(
                                "m",
                                Optional.of(URI.create("urn:x")),
                                "mild",
                                List.of("a little"),
                                Optional.of(BigDecimal.ONE)),
                            new Choice(
                                "s", Optional.empty(), "severe", List.of(), Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        List.of()),
                    new Item(
                        new LinkId("since"),
                        ItemKind.DATE,
                        "Since when?",
                        false,
                        new EnableWhen(
                            List.of(
                                new Condition(
                                    new LinkId("pain"),
                                    Condition.Operator.EQUAL,
                                    new AnswerValue.ChoiceAnswer("s")),
                                new Condition(
                                    new LinkId("pain"),
                                    Condition.Operator.EXISTS,
                                    new AnswerValue.BooleanAnswer(false))),
                            EnableWhen.Behavior.ANY),
                        List.of(),
                        Optional.empty(),
                        Optional.of("2020-01-01"),
                        Optional.of("2029-12-31"),
                        Optional.empty(),
                        false,
                        List.of())),
                false));
  }

  @Test
  void readsSpokenForms() {
    Questionnaire read =
        Readings.read(
            """
            {"linkId": "a", "type": "string", "text": "A?", "extension": [
              {"url": "OURSspoken-digits", "extension": [
                {"url": "min", "valueInteger": 4}, {"url": "max", "valueInteger": 8}]}]},
            {"linkId": "b", "type": "string", "text": "B?", "extension": [
              {"url": "OURSspoken-letters", "extension": [
                {"url": "min", "valueInteger": 2}, {"url": "max", "valueInteger": 9}]}]},
            {"linkId": "c", "type": "string", "text": "C?", "extension": [
              {"url": "OURSspoken-names", "extension": [
                {"url": "name", "valueString": "Ana"}, {"url": "name", "valueString": "Ben"}]}]}
            """);

    assertThat(read.items().stream().map(Item::form).flatMap(Optional::stream))
        .containsExactly(
            new AnswerForm.Digits(4, 8),
            new AnswerForm.Spelled(2, 9),
            new AnswerForm.PersonName(List.of("Ana", "Ben")));
  }

  @Test
  void ignoresExtensionsThatChangeNothing() {
    assertThat(
            Readings.read(
                    """
                    {"linkId": "a", "type": "text", "text": "A?", "extension": [
                      {"url": "http://example.org/colour", "valueString": "blue"}]}
                    """)
                .items())
        .hasSize(1);
  }
}
