package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealApi.class)
class CodecIT {
  private static final String PLAIN =
      "{\"payloads\":[{\"metadata\":{\"encoding\":\"%s\"},\"data\":\"%s\"}]}"
          .formatted(base64("json/plain"), base64("\"hidden\""));

  private final ApiClient client;

  CodecIT(ApiClient client) {
    this.client = client;
  }

  @Test
  void encryptsAndDecryptsForTheTemporalUi() {
    ApiClient.Answer encoded = post("/codec/encode", PLAIN, RunningApi.UI_ORIGIN);
    assertThat(encoded.status()).isEqualTo(200);
    assertThat(encoded.text()).doesNotContain(base64("\"hidden\""));

    ApiClient.Answer decoded = post("/codec/decode", encoded.text(), RunningApi.UI_ORIGIN);

    assertThat(decoded.text()).contains(base64("\"hidden\""));
    assertThat(decoded.header("Access-Control-Allow-Origin")).isEqualTo(RunningApi.UI_ORIGIN);
  }

  @Test
  void answersNoOtherPage() {
    assertThat(post("/codec/decode", PLAIN, "http://evil.example").status()).isEqualTo(403);
    assertThat(client.post("/codec/decode", PLAIN).status()).isEqualTo(403);
  }

  @Test
  void tellsTheUisBrowserThatItMayAsk() {
    ApiClient.Answer allowed = preflight(RunningApi.UI_ORIGIN);

    assertThat(allowed.status()).isEqualTo(200);
    assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo(RunningApi.UI_ORIGIN);
    assertThat(preflight("http://evil.example").status()).isEqualTo(403);
  }

  @Test
  void refusesWhatIsNotAListOfPayloads() {
    ApiClient.Answer refused = post("/codec/decode", "{\"payloads\": 1}", RunningApi.UI_ORIGIN);

    assertThat(refused.status()).isEqualTo(400);
    Problems.assertProblem(refused, "malformed-body", "payloads");
  }

  @Test
  void refusesAPayloadThatWasChanged() {
    String encoded = post("/codec/encode", PLAIN, RunningApi.UI_ORIGIN).text();
    int data = encoded.indexOf("\"data\":\"") + 8;
    String changed = encoded.substring(0, data) + "AAAA" + encoded.substring(data + 4);

    ApiClient.Answer refused = post("/codec/decode", changed, RunningApi.UI_ORIGIN);

    assertThat(refused.status()).isEqualTo(422);
    Problems.assertProblem(refused, "invalid", "payloads");
  }

  private ApiClient.Answer post(String path, String body, String origin) {
    return client.send(
        client
            .request(path)
            .header("Authorization", "Bearer " + client.token())
            .header("Origin", origin)
            .POST(BodyPublishers.ofString(body)));
  }

  private ApiClient.Answer preflight(String origin) {
    HttpRequest.Builder request =
        client
            .request("/codec/decode")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "content-type,x-namespace")
            .method("OPTIONS", BodyPublishers.noBody());
    return client.send(request);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
