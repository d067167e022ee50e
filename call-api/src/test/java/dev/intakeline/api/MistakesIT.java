package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no controller ever sees: whoever sent them is told what to mend. */
@ExtendWith(RealApi.class)
class MistakesIT {
  private final ApiClient client;

  MistakesIT(ApiClient client) {
    this.client = client;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /api/v1/calls?limit=SECRET          | 400 | bad-request | limit
          GET    | /api/v1/calls?limit=99999999999     | 400 | bad-request | limit
          GET    | /api/v1/calls?limit=-1              | 400 | bad-request | limit
          GET    | /api/v1/calls?limit=0               | 400 | bad-request | limit
          GET    | /api/v1/calls?limit=201             | 400 | bad-request | limit
          GET    | /api/v1/calls;SECRET=1              | 400 | bad-request | ''
          GET    | /api/v1/calls/SECRET%20NUMBER       | 404 | not-found   | callId
          GET    | /api/v1/calls/SECRET/transcript     | 404 | not-found   | callId
          GET    | /api/v1/calls/SECRET/audio          | 404 | not-found   | ''
          GET    | /api/v1/SECRET                      | 404 | not-found   | ''
          PATCH  | /api/v1/calls                       | 405 | not-allowed | ''
          POST   | /api/v1/calls/call-1                | 405 | not-allowed | ''
          GET    | /codec/decode                       | 405 | not-allowed | ''
          DELETE | /api/v1/openapi                     | 405 | not-allowed | ''
          GET    | /webhooks/livekit                   | 405 | not-allowed | ''
          POST   | /actuator/health                    | 405 | not-allowed | ''
          """)
  void areRefusedByNameAndReason(
      String method, String path, int status, String kind, String field) {
    ApiClient.Answer refused = client.send(request(path).method(method, BodyPublishers.noBody()));

    assertThat(refused.status()).isEqualTo(status);
    Problems.assertProblem(refused, kind, field);
    assertThat(refused.text()).doesNotContain("SECRET");
    assertThat(refused.header("Allow").isEmpty()).isEqualTo(status != 405);
  }

  @Test
  void ofTheBodysTypeNameTheTypesThatAreTaken() {
    ApiClient.Answer refused =
        client.send(
            request("/api/v1/calls")
                .setHeader("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(CallsIT.ORDER)));

    assertThat(refused.status()).isEqualTo(415);
    Problems.assertProblem(refused, "unknown-media-type", "Content-Type");
    assertThat(refused.text()).contains("application/json");
  }

  @Test
  void ofTheWantedTypeNameTheTypesThatAreToBeHad() {
    ApiClient.Answer refused =
        client.send(request("/api/v1/calls").header("Accept", "text/csv").GET());

    assertThat(refused.status()).isEqualTo(406);
    Problems.assertProblem(refused, "not-acceptable", "Accept");
    assertThat(refused.text()).contains("application/json");
  }

  @Test
  void thatBringNoBodyAreToldToBringOne() {
    ApiClient.Answer refused = client.send(request("/api/v1/calls").POST(BodyPublishers.noBody()));

    assertThat(refused.status()).isEqualTo(400);
    Problems.assertProblem(refused, "malformed-body", "");
  }

  private HttpRequest.Builder request(String path) {
    return client.request(path).header("Authorization", "Bearer " + client.token());
  }
}
