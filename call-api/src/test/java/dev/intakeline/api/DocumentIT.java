package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.escalation.EscalationStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
  void saysWhatAnOrderHasToHoldAndMayHold() {
    assertThat(schema("CallOrder").get("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("type", "questionnaire", "jurisdiction", "subject");
    assertThat(values("CallOrder", "type")).containsExactly("webrtc", "sip");
    assertThat(schema("SubjectOrder").get("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("reference", "spokenName");
    assertThat(schema("CallOrder").at("/properties/ringingSeconds/maximum").asLong())
        .isEqualTo(CallRequest.RINGING_MAX.toSeconds());
    assertThat(schema("CallOrder").at("/properties/webhook/description").asString()).isNotBlank();
  }

  @Test
  void namesEveryValueThatAnAnswerMayHave() {
    assertThat(values("CallSummary", "stage")).isEqualTo(names(CallStage.values()));
    assertThat(values("CallSummary", "outcome")).isEqualTo(names(CallOutcome.values()));
    assertThat(values("CallSummary", "failedStep")).isEqualTo(names(CallStep.values()));
    assertThat(values("EscalationState", "status")).isEqualTo(names(EscalationStatus.values()));
    assertThat(schema("CallSummary").get("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("callId", "type", "version", "created");
    assertThat(schema("OrderedCall").get("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("callId", "type", "version", "created");
    assertThat(schema("Problem").get("required").size()).isEqualTo(4);
  }

  @Test
  void namesTheStatusOfSuccess() {
    assertThat(document.at("/paths/~1api~1v1~1calls/post/responses").propertyNames())
        .containsExactlyInAnyOrder("201", "default");
    assertThat(
            document
                .at("/paths/~1api~1v1~1calls/post/responses/201/content")
                .findValue("$ref")
                .asString())
        .endsWith("OrderedCall");
    assertThat(document.at("/paths/~1api~1v1~1calls~1{callId}/delete/responses").propertyNames())
        .containsExactlyInAnyOrder("202", "default");
  }

  private JsonNode schema(String name) {
    return document.get("components").get("schemas").get(name);
  }

  private List<String> values(String schema, String property) {
    return schema(schema)
        .at("/properties/" + property + "/enum")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static List<String> names(Enum<?>... values) {
    return Stream.of(values).map(Enum::name).toList();
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
  void asksForATokenButOfTheMediaServer() {
    assertThat(document.at("/security/0/bearer").isArray()).isTrue();
    assertThat(document.at("/paths/~1webhooks~1livekit/post/security").isArray()).isTrue();
    assertThat(document.at("/paths/~1webhooks~1livekit/post/security")).isEmpty();
    assertThat(document.at("/paths/~1api~1v1~1calls/post/security").isMissingNode()).isTrue();
  }

  @Test
  void showsNothingOfTheTokenAsAParameter() {
    assertThat(document.toString()).doesNotContain("\"requester\"").doesNotContain("\"account\"");
  }
}
