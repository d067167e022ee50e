package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.api.access.Scope;
import dev.intakeline.contracts.call.TenantId;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealApi.class)
class CodecIT {
  private static final String PLAIN =
      "{\"payloads\":[{\"metadata\":{\"encoding\":\"%s\"},\"data\":\"%s\"}]}"
          .formatted(base64("json/plain"), base64("\"hidden\""));

  private final RunningApi api;
  private final ApiClient client;

  CodecIT(RunningApi api, ApiClient client) {
    this.api = api;
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
  void showsEachTenantItsOwnPayloadsAndAnOperatorAll() {
    String own = sent("/codec/encode", PLAIN, token(RunningApi.TENANT, Scope.PAYLOADS_READ));
    String another = token(RunningApi.OTHER_TENANT, Scope.PAYLOADS_READ);
    String operator = token(RunningApi.OTHER_TENANT, Scope.PAYLOADS_READ, Scope.PAYLOADS_READ_ALL);

    assertThat(sent("/codec/decode", own, token(RunningApi.TENANT, Scope.PAYLOADS_READ)))
        .contains(base64("\"hidden\""));
    assertThat(sent("/codec/decode", own, another)).isEqualTo(own);
    assertThat(sent("/codec/decode", own, operator)).contains(base64("\"hidden\""));
  }

  @Test
  void showsAllToWhoeverHasNoTokenWhereTheInstallationSaysSo() {
    String stored = sent("/codec/encode", PLAIN, token(RunningApi.TENANT, Scope.PAYLOADS_READ));
    HttpRequest.Builder untold =
        client
            .request("/codec/decode")
            .header("Origin", RunningApi.UI_ORIGIN)
            .POST(BodyPublishers.ofString(stored));

    assertThat(client.send(untold.copy()).status()).isEqualTo(401);

    ApiClient.Answer decoded =
        api.answerWith("--intakeline.api.temporal-ui.open=true", "/codec/decode", untold);
    assertThat(decoded.status()).isEqualTo(200);
    assertThat(decoded.text()).contains(base64("\"hidden\""));
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

  private String token(TenantId tenant, Scope... scopes) {
    return ApiClient.token(api, tenant, Set.of(scopes));
  }

  private String sent(String path, String body, String token) {
    ApiClient.Answer answer = post(path, body, RunningApi.UI_ORIGIN, token);
    assertThat(answer.status()).isEqualTo(200);
    return answer.text();
  }

  private ApiClient.Answer post(String path, String body, String origin) {
    return post(path, body, origin, client.token());
  }

  private ApiClient.Answer post(String path, String body, String origin, String token) {
    return client.send(
        client
            .request(path)
            .header("Authorization", "Bearer " + token)
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
