package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RealApi.class)
class DocumentIT {
  private static final Map<String, Set<String>> PATHS =
      Map.of(
          "/api/v1/calls", Set.of("get", "post"),
          "/api/v1/calls/{callId}", Set.of("delete", "get"),
          "/api/v1/calls/{callId}/transcript", Set.of("get"),
          "/api/v1/calls/{callId}/response", Set.of("get"),
          "/api/v1/calls/{callId}/escalation/ack", Set.of("post"),
          "/api/v1/questionnaires/{id}", Set.of("get", "put"),
          "/api/v1/webhook-key", Set.of("get"),
          "/webhooks/livekit", Set.of("post"),
          "/codec/encode", Set.of("post"),
          "/codec/decode", Set.of("post"));

  private final JsonNode document;

  DocumentIT(ApiClient client) {
    document = client.send(client.request("/api/v1/openapi").GET()).json();
  }

  @Test
  void describesEveryPath() {
    Map<String, Set<String>> described = new TreeMap<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path -> described.put(path.getKey(), new TreeSet<>(path.getValue().propertyNames())));

    assertThat(described).isEqualTo(PATHS);
  }

  @Test
  void describesTheOrderAndTheRefusal() {
    JsonNode schemas = document.get("components").get("schemas");

    assertThat(schemas.get("Problem").get("properties").propertyNames())
        .contains("type", "title", "status", "errors");
    assertThat(schemas.get("FieldProblem").get("properties").propertyNames())
        .containsExactlyInAnyOrder("field", "reason");
    assertThat(schemas.get("CallOrder").get("properties").propertyNames())
        .contains("type", "phone", "questionnaire", "version", "jurisdiction", "subject");
  }

  @Test
  void saysForEveryRequestHowItIsRefused() {
    for (JsonNode path : document.get("paths")) {
      for (JsonNode operation : path) {
        assertThat(
                operation
                    .at("/responses/default/content/application~1problem+json/schema/$ref")
                    .asString())
            .isEqualTo("#/components/schemas/Problem");
      }
    }
  }

  @Test
  void showsNothingOfTheTokenAsAParameter() {
    assertThat(document.toString()).doesNotContain("\"requester\"").doesNotContain("\"account\"");
  }
}
