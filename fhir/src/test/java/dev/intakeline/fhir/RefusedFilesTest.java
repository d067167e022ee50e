package dev.intakeline.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no FHIR file, or one made to exhaust the reader, is refused with its place. */
class RefusedFilesTest {
  @Test
  void refusesTenMegabytesUnseen() {
    byte[] file = new byte[10_000_000];
    Arrays.fill(file, (byte) '{');
    assertThat(Readings.refused(file)).containsExactly("file: 10000000 bytes, more than 1000000");
  }

  @Test
  void refusesWhatIsSomethingElse() {
    assertThat(Readings.refused("")).containsExactly("file: not a JSON object");
    assertThat(Readings.refused("\u0000\u0001PDF")).containsExactly("file: not a JSON object");
    assertThat(Readings.refused("<Questionnaire xmlns='http://hl7.org/fhir'/>"))
        .containsExactly("file: XML or HTML; only FHIR's JSON form is read");
    assertThat(Readings.refused("{\"a\": 1}"))
        .containsExactly("resourceType: missing: this is no FHIR resource");
    assertThat(
            Readings.refused("{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"Doe\"}]}"))
        .containsExactly("resourceType: has to be Questionnaire");
    assertThat(Readings.refused("{\"a\": {\"resourceType\": \"Questionnaire\"}}"))
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
    assertThat(Readings.refused(json))
        .singleElement()
        .asString()
        .matches("line [12], column \\d+: not well-formed JSON, .*");
  }

  @Test
  void refusesNestingThatWouldExhaustTheParser() {
    String deep = "{\"item\":[".repeat(50_000);
    assertThat(Readings.refused("{\"resourceType\":\"Questionnaire\"," + deep.substring(1)))
        .singleElement()
        .asString()
        .contains("nested too deep");
  }

  @Test
  void namesUnknownFieldsAndWrongTypes() {
    assertThat(Readings.refusedText("\"colour\": 1"))
        .containsExactly("colour, line 1, column 166: R4 has no such field here");
    assertThat(Readings.refusedText("\"required\": \"yes\"")).isNotEmpty();
    assertThat(Readings.refusedItems("{\"linkId\": \"a\", \"type\": \"colour\", \"text\": \"A?\"}"))
        .isNotEmpty();
    assertThat(Readings.refusedItems("\"words\"")).isNotEmpty();
    assertThat(Readings.refusedItems("{\"linkId\": {}, \"type\": []}")).isNotEmpty();
  }

  @Test
  void namesTheFirstOfVeryManyUnknownFields() {
    String unknown =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "\"colour" + i + "\": 1")
            .collect(Collectors.joining(", "));
    assertThat(Readings.refusedText(unknown))
        .hasSize(StrictParsing.PROBLEMS_MAX)
        .allMatch(problem -> problem.matches("colour\\d+, line 1, column \\d+: R4 has no .*"));
  }
}
