package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResponseAnswersTest {
  @Test
  void readsEveryKindOfValueAndTheReasonWhereThereIsNone() {
    String response =
        """
        {"resourceType": "QuestionnaireResponse", "status": "completed", "item": [
          {"linkId": "pain", "answer": [{"valueBoolean": true, "extension": [{"url": "provenance"}],
            "item": [{"linkId": "pain-level", "answer": [{"valueCoding": {"code": "mild"}}]}]}]},
          {"linkId": "group", "item": [
            {"linkId": "days", "answer": [{"valueInteger": 4}]},
            {"linkId": "temperature", "answer": [{"valueDecimal": 101.5}]}]},
          {"linkId": "birth-date", "answer": [{"valueDate": "1982-03-03"}]},
          {"linkId": "doctor", "answer": [{"valueString": "Susan Miller"}]},
          {"linkId": "phone", "extension": [
            {"url": "https://intakeline.dev/fhir/StructureDefinition/unanswered",
             "valueCode": "not-understood"}]}]}\
        """;

    assertThat(ResponseAnswers.of(response.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            entry("pain", "true"),
            entry("pain-level", "mild"),
            entry("days", "4"),
            entry("temperature", "101.5"),
            entry("birth-date", "1982-03-03"),
            entry("doctor", "Susan Miller"),
            entry("phone", "NOT_UNDERSTOOD"));
  }
}
