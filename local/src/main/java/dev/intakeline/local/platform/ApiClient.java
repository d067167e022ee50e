package dev.intakeline.local.platform;

import dev.intakeline.api.problem.Problem;
import dev.intakeline.codec.Wire;
import dev.intakeline.local.process.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The platform's own API as a backend would use it. Safe for any thread. */
public final class ApiClient {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** How long archive, index and delivery may take after the conversation. */
  private static final Duration FINISH_LIMIT = Duration.ofMinutes(2);

  private static final Duration POLL_EVERY = Duration.ofMillis(100);
  private static final int OK_FROM = 200;
  private static final int OK_TO = 300;
  private static final int UNAVAILABLE = 503;

  /** The answer to an order. */
  public record PlacedCall(String callId, Optional<Ticket> join) {}

  /** How the callee comes to the call; hides its token. */
  public record Ticket(URI url, String room, String token) {
    @Override
    public String toString() {
      return "Ticket[" + room + "]";
    }
  }

  /** Where a call is. */
  public record Summary(
      String stage,
      Optional<String> outcome,
      Optional<String> failedStep,
      Optional<Escalation> escalation) {}

  /** What became of the red flag. */
  public record Escalation(String flag, String status, Optional<String> acknowledgedBy) {}

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final URI base;
  private final String token;

  ApiClient(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Orders a webrtc call with a published questionnaire. */
  public PlacedCall order(String questionnaire, String subject, String spokenName, String key) {
    Map<String, Object> body =
        Map.of(
            "type",
            "webrtc",
            "questionnaire",
            questionnaire,
            "jurisdiction",
            "US",
            "subject",
            Map.of("reference", subject, "spokenName", spokenName));
    return send(
        request("/api/v1/calls")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.json(body)))
            .build(),
        PlacedCall.class);
  }

  /** Where a call is. */
  public Summary summary(String callId) {
    return send(request("/api/v1/calls/" + callId).GET().build(), Summary.class);
  }

  /** Waits until the call has ended for good: conversation, archive, index and delivery. */
  public Summary awaitEnd(String callId) {
    long deadline = System.nanoTime() + FINISH_LIMIT.toNanos();
    while (true) {
      Optional<Summary> summary = summaryIfThere(callId);
      if (summary.isPresent() && summary.get().stage().equals("ENDED")) {
        return summary.get();
      }
      if (System.nanoTime() > deadline) {
        throw new LaunchException(
            "Call "
                + callId
                + " didn't end"
                + where(summary)
                + ". Its workflow in the Temporal UI says what it waits for");
      }
      try {
        Thread.sleep(POLL_EVERY);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new LaunchException("Interrupted while the call was finishing");
      }
    }
  }

  private static String where(Optional<Summary> summary) {
    return summary
        .map(
            there ->
                "; it is in stage "
                    + there.stage()
                    + there.failedStep().map(step -> ", failed step " + step).orElse(""))
        .orElse("; the API doesn't answer");
  }

  /** Empty where something behind the API is away, as it says itself. */
  private Optional<Summary> summaryIfThere(String callId) {
    HttpResponse<byte[]> answer = sent(request("/api/v1/calls/" + callId).GET().build());
    return answer.statusCode() == UNAVAILABLE
        ? Optional.empty()
        : Optional.of(Wire.read(checked(answer), Summary.class));
  }

  /** Takes note of every red flag of the call that people were told of. */
  public void acknowledge(String callId) {
    send(
        request("/api/v1/calls/" + callId + "/escalation/ack")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        Map.class);
  }

  /** The call's FHIR response as it stands. */
  byte[] response(String callId) {
    return exchange(request("/api/v1/calls/" + callId + "/response").GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private <T> T send(HttpRequest request, Class<T> type) {
    return Wire.read(exchange(request), type);
  }

  private byte[] exchange(HttpRequest request) {
    return checked(sent(request));
  }

  private static byte[] checked(HttpResponse<byte[]> answer) {
    if (answer.statusCode() < OK_FROM || answer.statusCode() >= OK_TO) {
      throw new LaunchException(refusal(answer.request(), answer));
    }
    return answer.body();
  }

  private HttpResponse<byte[]> sent(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException cause) {
      throw new LaunchException(
          "The API at " + base + " can't be reached. Is ./intake up still running?", cause);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while waiting for the API");
    }
  }

  /** What the API has against it, field by field; other answers are named by their status. */
  private static String refusal(HttpRequest request, HttpResponse<byte[]> answer) {
    String what = request.method() + " " + request.uri().getPath() + " was refused";
    try {
      Problem problem = Wire.read(answer.body(), Problem.class);
      return what
          + ": "
          + problem.title()
          + problem.errors().stream()
              .map(error -> "; " + error.field() + ": " + error.reason())
              .collect(Collectors.joining());
    } catch (IllegalArgumentException noProblem) {
      return what + " with status " + answer.statusCode();
    }
  }
}
