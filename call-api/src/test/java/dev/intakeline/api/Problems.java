package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a refusal has to look like. */
final class Problems {
  private Problems() {}

  /** It is problem+json of this kind, and gives a reason for this field. */
  static void assertProblem(ApiClient.Answer answer, String kind, String field) {
    assertThat(answer.type()).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.get("type").asString()).isEqualTo("https://intakeline.dev/problems/" + kind);
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("status").asInt()).isEqualTo(answer.status());
    List<String> fields = new ArrayList<>();
    for (JsonNode error : problem.get("errors")) {
      fields.add(error.get("field").asString());
      assertThat(error.get("reason").asString()).isNotBlank();
    }
    assertThat(fields).contains(field);
  }
}
