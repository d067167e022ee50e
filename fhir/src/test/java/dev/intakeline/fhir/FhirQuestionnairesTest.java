package dev.intakeline.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirQuestionnairesTest {
  private static final String OURS = "https://intakeline.dev/fhir/StructureDefinition/";

  @Test
  void readsEveryPartOfAnItem() {
    Questionnaire read =
        read(
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
        read(
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
  void refusesTenMegabytesUnseen() {
    byte[] file = new byte[10_000_000];
    Arrays.fill(file, (byte) '{');
    assertThat(refused(file)).containsExactly("file: 10000000 bytes, more than 1000000");
  }

  @Test
  void refusesWhatIsSomethingElse() {
    assertThat(refused("")).containsExactly("file: not a JSON object");
    assertThat(refused("\u0000\u0001PDF")).containsExactly("file: not a JSON object");
    assertThat(refused("<Questionnaire xmlns='http://hl7.org/fhir'/>"))
        .containsExactly("file: XML or HTML; only FHIR's JSON form is read");
    assertThat(refused("{\"a\": 1}"))
        .containsExactly("resourceType: missing: this is no FHIR resource");
    assertThat(refused("{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"Doe\"}]}"))
        .containsExactly("resourceType: has to be Questionnaire");
    assertThat(refused("{\"a\": {\"resourceType\": \"Questionnaire\"}}"))
        .containsExactly("resourceType: missing: this is no FHIR resource");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\": \"Questionnaire\",\n \"id\": }",
        "{\"resourceType\": \"Questionnaire\"",
        "{\"resourceType\": \"Questionnaire\", \"id\": \"a\", \"id\": \"b\"}"
      })
  void namesThePlaceOfMalformedJson(String json) {
    assertThat(refused(json))
        .singleElement()
        .asString()
        .matches("line [12], column \\d+: not well-formed JSON, .*");
  }

  @Test
  void refusesNestingThatWouldExhaustTheParser() {
    String deep = "{\"item\":[".repeat(50_000);
    assertThat(refused("{\"resourceType\":\"Questionnaire\"," + deep.substring(1)))
        .singleElement()
        .asString()
        .contains("nested too deep");
  }

  @Test
  void namesUnknownFieldsAndWrongTypes() {
    assertThat(
            refusedItems(
                "{\"linkId\": \"a\", \"type\": \"text\", \"text\": \"A?\", \"colour\": 1}"))
        .containsExactly("colour, line 1, column 166: R4 has no such field here");
    assertThat(
            refusedItems(
                "{\"linkId\": \"a\", \"type\": \"text\", \"text\": \"A?\", \"required\": \"yes\"}"))
        .isNotEmpty();
    assertThat(refusedItems("{\"linkId\": \"a\", \"type\": \"colour\", \"text\": \"A?\"}"))
        .isNotEmpty();
    assertThat(refusedItems("\"words\"")).isNotEmpty();
    assertThat(refusedItems("{\"linkId\": {}, \"type\": []}")).isNotEmpty();
  }

  @Test
  void namesTheFirstOfVeryManyUnknownFields() {
    String unknown =
        IntStream.range(0, 20_000)
            .mapToObj(i -> ", \"colour" + i + "\": 1")
            .collect(Collectors.joining());
    assertThat(
            refusedItems(
                "{\"linkId\": \"a\", \"type\": \"text\", \"text\": \"A?\"" + unknown + "}"))
        .hasSize(StrictParsing.PROBLEMS_MAX)
        .allMatch(problem -> problem.matches("colour\\d+, line 1, column \\d+: R4 has no .*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"attachment", "reference", "quantity", "url", "time", "dateTime", "open-choice"})
  void namesTypesThatCantBeAskedByVoice(String type) {
    assertThat(refusedItems("{\"linkId\": \"a\", \"type\": \"" + type + "\", \"text\": \"A?\"}"))
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
    assertThat(
            refusedItems("{\"linkId\": \"a\", \"type\": \"text\", \"text\": \"A?\"," + field + "}"))
        .singleElement()
        .asString()
        .startsWith("a: ");
  }

  @Test
  void ignoresExtensionsThatChangeNothing() {
    assertThat(
            read("""
            {"linkId": "a", "type": "text", "text": "A?", "extension": [
              {"url": "http://example.org/colour", "valueString": "blue"}]}
            """)
                .items())
        .hasSize(1);
  }

  @Test
  void namesLoopsAndUnknownReferences() {
    assertThat(
            refusedItems(
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
            refused(
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

  private static Questionnaire read(String items) {
    FhirQuestionnaires.Reading reading = FhirQuestionnaires.read(file(items));
    assertThat(reading).isInstanceOf(FhirQuestionnaires.Read.class);
    return ((FhirQuestionnaires.Read) reading).questionnaire();
  }

  private static List<String> refusedItems(String items) {
    return refused(file(items));
  }

  private static List<String> refused(String file) {
    return refused(file.getBytes(UTF_8));
  }

  private static List<String> refused(byte[] file) {
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
