package dev.intakeline.api;

import dev.intakeline.api.access.Scope;
import dev.intakeline.contracts.call.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the API, with a token of every scope unless told otherwise. */
final class ApiClient {
  static final String ACCOUNT = "backend";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

  private final RunningApi api;

  ApiClient(RunningApi api) {
    this.api = api;
  }

  /** What came back. */
  record Answer(int status, String type, String text, HttpResponse<String> http) {
    JsonNode json() {
      return JSON.readTree(text);
    }

    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }
  }

  static String token(RunningApi api, TenantId tenant, Set<Scope> scopes) {
    return api.issuer().token(tenant, ACCOUNT, scopes, TOKEN_LIFE);
  }

  String token() {
    return token(api, RunningApi.TENANT, EnumSet.allOf(Scope.class));
  }

  Answer get(String path) {
    return send(authorized(path).GET());
  }

  Answer post(String path, String body) {
    return send(authorized(path).POST(BodyPublishers.ofString(body)));
  }

  Answer post(String path, String body, String idempotencyKey) {
    return send(
        authorized(path)
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(body)));
  }

  Answer postTraced(String path, String body, String traceParent) {
    return send(
        authorized(path).header("traceparent", traceParent).POST(BodyPublishers.ofString(body)));
  }

  Answer put(String path, byte[] body) {
    return send(authorized(path).PUT(BodyPublishers.ofByteArray(body)));
  }

  Answer delete(String path) {
    return send(authorized(path).DELETE());
  }

  /** A request without a token. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.uri(path))
        .timeout(ANSWER_WITHIN)
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder authorized(String path) {
    return request(path).header("Authorization", "Bearer " + token());
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("content-type").orElse(""),
          response.body(),
          response);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
