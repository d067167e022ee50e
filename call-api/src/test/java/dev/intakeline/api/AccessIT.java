package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.api.access.LocalIssuer;
import dev.intakeline.api.access.Scope;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.secrets.WebhookKeys;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint with no token, a token without its scope, and another tenant's token. */
@ExtendWith(RealApi.class)
class AccessIT {
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final RunningApi api;
  private final ApiClient client;
  private String call = "";

  AccessIT(RunningApi api, ApiClient client) {
    this.api = api;
    this.client = client;
  }

  @BeforeEach
  void orderACall() {
    Released.everything(api.registry(), RunningApi.TENANT);
    call = client.post("/api/v1/calls", CallsIT.ORDER).json().get("callId").asString();
  }

  static Stream<Arguments> endpoints() {
    return Stream.of(
        Arguments.of("POST", "/api/v1/calls", Scope.CALLS_WRITE),
        Arguments.of("GET", "/api/v1/calls", Scope.CALLS_READ),
        Arguments.of("GET", "/api/v1/calls/{call}", Scope.CALLS_READ),
        Arguments.of("DELETE", "/api/v1/calls/{call}", Scope.CALLS_WRITE),
        Arguments.of("POST", "/api/v1/calls/{call}/escalation/ack", Scope.ESCALATIONS_ACK),
        Arguments.of("GET", "/api/v1/calls/{call}/transcript", Scope.CALLS_READ),
        Arguments.of("GET", "/api/v1/calls/{call}/response", Scope.CALLS_READ),
        Arguments.of("PUT", "/api/v1/questionnaires/cough", Scope.QUESTIONNAIRES_WRITE),
        Arguments.of("GET", "/api/v1/webhook-key", Scope.WEBHOOKS_KEY),
        Arguments.of("POST", "/codec/decode", Scope.PAYLOADS_READ),
        Arguments.of("POST", "/codec/encode", Scope.PAYLOADS_READ),
        Arguments.of("GET", "/actuator/prometheus", Scope.METRICS_READ));
  }

  static Stream<Arguments> endpointsOfACall() {
    return endpoints().filter(endpoint -> String.valueOf(endpoint.get()[1]).contains("{call}"));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void refusesWhoeverHasNoToken(String method, String path, Scope scope) {
    ApiClient.Answer refused = client.send(request(method, path));

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    Problems.assertProblem(refused, "unauthenticated", "Authorization");
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void refusesATokenWithoutTheScope(String method, String path, Scope scope) {
    Set<Scope> others = EnumSet.complementOf(EnumSet.of(scope));
    String token = ApiClient.token(api, RunningApi.TENANT, others);

    ApiClient.Answer refused = client.send(bearer(request(method, path), token));

    assertThat(refused.status()).isEqualTo(403);
    Problems.assertProblem(refused, "forbidden", "Authorization");
  }

  @ParameterizedTest
  @MethodSource("endpointsOfACall")
  void showsNoTenantAnothersCall(String method, String path, Scope scope) {
    String token = ApiClient.token(api, RunningApi.OTHER_TENANT, EnumSet.allOf(Scope.class));

    ApiClient.Answer refused = client.send(bearer(request(method, path), token));

    assertThat(refused.status()).isEqualTo(404);
    Problems.assertProblem(refused, "not-found", "callId");
    assertThat(client.get("/api/v1/calls/" + call).json().get("stage").asString())
        .isEqualTo("INTERVIEW");
  }

  @Test
  void refusesAnExpiredToken() {
    Clock yesterday = Clock.fixed(Instant.now().minus(Duration.ofDays(1)), ZoneOffset.UTC);
    String token =
        LocalIssuer.in(api.folder().resolve("issuer"), yesterday)
            .token(RunningApi.TENANT, "backend", EnumSet.allOf(Scope.class), LIFE);

    assertRefused(token);
  }

  @Test
  void refusesATokenOfAnotherIssuer(@TempDir Path folder) {
    String token =
        LocalIssuer.in(folder, Clock.systemUTC())
            .token(RunningApi.TENANT, "backend", EnumSet.allOf(Scope.class), LIFE);

    assertRefused(token);
  }

  @Test
  void refusesAChangedToken() {
    String[] parts = client.token().split("\\.", -1);
    String forged =
        ApiClient.token(api, new TenantId("forged"), EnumSet.allOf(Scope.class))
            .split("\\.", -1)[1];

    assertRefused(parts[0] + "." + forged + "." + parts[2]);
    assertRefused("nonsense");
  }

  @Test
  void namesTheScopeThatIsMissing() {
    assertThat(reasonWithoutScope("POST", "/api/v1/calls")).contains("calls:write");
    assertThat(reasonWithoutScope("GET", "/api/v1/questionnaires/cough"))
        .contains("questionnaires:write or calls:read");
  }

  private String reasonWithoutScope(String method, String path) {
    String token = ApiClient.token(api, RunningApi.TENANT, EnumSet.of(Scope.METRICS_READ));
    ApiClient.Answer refused = client.send(bearer(request(method, path), token));
    assertThat(refused.status()).isEqualTo(403);
    return refused.json().get("errors").get(0).get("reason").asString();
  }

  @Test
  void namesTheAudienceThatATokenHasToHave() {
    ApiClient.Answer refused = client.send(request("GET", "/api/v1/calls"));

    assertThat(refused.text()).contains("intakeline-api");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(client.get("/api/v1/secrets").status()).isEqualTo(404);
    assertThat(client.get("/actuator/env").status()).isEqualTo(404);
    assertThat(client.send(client.request("/actuator/env").GET()).status()).isEqualTo(401);
  }

  @Test
  void tellsAnybodyWhetherItIsWell() {
    ApiClient.Answer health = client.send(client.request("/actuator/health").GET());

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().get("status").asString()).isEqualTo("UP");
  }

  @Test
  void showsItsMetricsToWhoeverMayReadThem() {
    String token = ApiClient.token(api, RunningApi.TENANT, EnumSet.of(Scope.METRICS_READ));

    ApiClient.Answer page = client.send(bearer(request("GET", "/actuator/prometheus"), token));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("http_server_requests_seconds_count", "jvm_memory_used_bytes");
    assertThat(page.text()).doesNotContain(call);
  }

  @Test
  void tellsEachTenantTheKeyOfItsOwnWebhooks() {
    Set<Scope> scope = EnumSet.of(Scope.WEBHOOKS_KEY);
    WebhookKeys keys = new WebhookKeys(api.secrets());
    for (TenantId tenant : List.of(RunningApi.TENANT, RunningApi.OTHER_TENANT)) {
      String token = ApiClient.token(api, tenant, scope);

      ApiClient.Answer answer = client.send(bearer(request("GET", "/api/v1/webhook-key"), token));

      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.json().get("key").asString()).isEqualTo("whsec_" + keys.of(tenant).text());
    }
  }

  /** Neither is anything shown for it, nor is an order that is right in itself begun. */
  private void assertRefused(String token) {
    Starts starts = Starts.fromNow(api);
    for (HttpRequest.Builder request :
        List.of(
            request("GET", "/api/v1/calls"),
            client.request("/api/v1/calls").POST(BodyPublishers.ofString(CallsIT.ORDER)))) {
      ApiClient.Answer refused = client.send(bearer(request, token));
      assertThat(refused.status()).isEqualTo(401);
      Problems.assertProblem(refused, "unauthenticated", "Authorization");
    }
    starts.assertNothing(client);
  }

  private HttpRequest.Builder request(String method, String path) {
    return client
        .request(path.replace("{call}", call))
        .method(
            method, method.equals("POST") ? BodyPublishers.ofString("") : BodyPublishers.noBody());
  }

  private static HttpRequest.Builder bearer(HttpRequest.Builder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }
}
