package dev.intakeline.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.api.access.Scope;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.fhir.ShippedQuestionnaires;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(RealApi.class)
class QuestionnairesIT {
  private static final String FIRST_THREAD =
      "/api/v1/questionnaires/" + ShippedQuestionnaires.FIRST_THREAD;

  @SuppressWarnings("UnusedVariable") // the source of a test's arguments
  private static final List<String> SHIPPED = ShippedQuestionnaires.IDS;

  private final ApiClient client;

  QuestionnairesIT(ApiClient client) {
    this.client = client;
  }

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void publishesWhatIsShipped(String id) {
    ApiClient.Answer published =
        client.put("/api/v1/questionnaires/" + id, ShippedQuestionnaires.fhir(id));

    assertThat(published.status()).describedAs(published.text()).isEqualTo(200);
    assertThat(published.json().get("version").asString()).matches("[0-9a-f]{64}");
  }

  @Test
  void givesTheSourceBackByteByByteForEachVersion() {
    byte[] first = ShippedQuestionnaires.fhir(ShippedQuestionnaires.FIRST_THREAD);
    byte[] second = new String(first, UTF_8).replace("fever", "temperature").getBytes(UTF_8);
    String version = version(client.put(FIRST_THREAD, first));
    String newer = version(client.put(FIRST_THREAD, second));
    assertThat(newer).isNotEqualTo(version);

    assertThat(client.get(FIRST_THREAD).text()).isEqualTo(new String(second, UTF_8));
    ApiClient.Answer old = client.get(FIRST_THREAD + "?version=" + version);
    assertThat(old.text()).isEqualTo(new String(first, UTF_8));
    assertThat(old.header("ETag")).isEqualTo("\"" + version + "\"");
    assertThat(old.type()).startsWith("application/fhir+json");
  }

  @Test
  void namesTheSameQuestionnaireAlikeHoweverOftenItComes() {
    byte[] fhir = ShippedQuestionnaires.fhir(ShippedQuestionnaires.FIRST_THREAD);

    assertThat(version(client.put(FIRST_THREAD, fhir)))
        .isEqualTo(version(client.put(FIRST_THREAD, fhir)));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("", 422),
        Arguments.of("{", 422),
        Arguments.of("<Questionnaire xmlns=\"http://hl7.org/fhir\"/>", 422),
        Arguments.of("{\"resourceType\": \"Patient\"}", 422),
        Arguments.of(questionnaire("\"answerValueSet\": \"http://example.org/vs\""), 422),
        Arguments.of(questionnaire("\"unknown\": 1"), 422));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatCannotBeAsked(String body, int status) {
    ApiClient.Answer refused = client.put("/api/v1/questionnaires/mine", body.getBytes(UTF_8));

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.type()).startsWith("application/problem+json");
    assertThat(refused.json().get("errors")).isNotEmpty();
    assertThat(client.get("/api/v1/questionnaires/mine").status()).isEqualTo(404);
  }

  @Test
  void namesTheItemsOfALoop() {
    String loop =
        """
        {"resourceType": "Questionnaire", "id": "loop", "name": "loop", "status": "active",
         "language": "en-US", "title": "Loop",
         "item": [
           {"linkId": "a", "type": "boolean", "text": "Is it A?",
            "enableWhen": [{"question": "b", "operator": "=", "answerBoolean": true}]},
           {"linkId": "b", "type": "boolean", "text": "Is it B?",
            "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": true}]}]}\
        """;

    ApiClient.Answer refused = client.put("/api/v1/questionnaires/loop", loop.getBytes(UTF_8));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("errors").toString()).contains("\"a\"");
  }

  @Test
  void refusesAFileOfTenMegabytes() {
    byte[] large = new byte[10_000_000];
    Arrays.fill(large, (byte) ' ');

    ApiClient.Answer refused = client.put(FIRST_THREAD, large);

    assertThat(refused.status()).isEqualTo(413);
    Problems.assertProblem(refused, "body-too-large", "");
  }

  @Test
  void refusesAQuestionnaireUnderAnothersName() {
    ApiClient.Answer refused =
        client.put(
            "/api/v1/questionnaires/other",
            ShippedQuestionnaires.fhir(ShippedQuestionnaires.FIRST_THREAD));

    assertThat(refused.status()).isEqualTo(422);
    Problems.assertProblem(refused, "invalid", "id");
  }

  @Test
  void refusesTheTokenOfATenantThatWasNeverEntered(RunningApi api) {
    String token = ApiClient.token(api, new TenantId("nobody"), Set.of(Scope.QUESTIONNAIRES_WRITE));

    ApiClient.Answer refused =
        client.send(
            client
                .request(FIRST_THREAD)
                .header("Authorization", "Bearer " + token)
                .PUT(
                    BodyPublishers.ofByteArray(
                        ShippedQuestionnaires.fhir(ShippedQuestionnaires.FIRST_THREAD))));

    assertThat(refused.status()).isEqualTo(403);
    Problems.assertProblem(refused, "forbidden", "tenant");
  }

  @Test
  void knowsNoOtherQuestionnairesAndVersions() {
    Problems.assertProblem(client.get("/api/v1/questionnaires/nothing"), "not-found", "id");
    Problems.assertProblem(
        client.get(FIRST_THREAD + "?version=" + "0".repeat(64)), "not-found", "version");
    Problems.assertProblem(client.get(FIRST_THREAD + "?version=newest"), "not-found", "version");
  }

  private static String version(ApiClient.Answer published) {
    assertThat(published.status()).describedAs(published.text()).isEqualTo(200);
    return published.json().get("version").asString();
  }

  private static String questionnaire(String more) {
    return """
    {"resourceType": "Questionnaire", "id": "mine", "name": "mine", "status": "active",
     "language": "en-US", "title": "Mine",
     "item": [{"linkId": "a", "type": "choice", "text": "Which?", %s}]}\
    """
        .formatted(more);
  }
}
