package dev.intakeline.notify;

import dev.intakeline.tracing.TraceParent;
import dev.intakeline.tracing.Trail;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts signed messages. Follows no redirects and reads nothing of the answer but its status.
 * Thread-safe; one for the process.
 */
public final class WebhookSender implements AutoCloseable {
  /** Connecting takes no longer; a red flag can't wait for a dead host. */
  public static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);

  /** The whole exchange takes no longer. */
  public static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

  private static final Set<Integer> WORTH_RETRYING = Set.of(408, 425, 429);

  private final WebhookSignature signature;
  private final Clock clock;
  private final HttpClient http;

  public WebhookSender(WebhookSignature signature, Clock clock) {
    this.signature = signature;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Posts a message.
   *
   * @param url http or https
   * @param id names the message; the same for every try, so that the receiver counts it once
   * @param type what happened; see {@link WebhookMessage}
   * @param data the record that tells it
   */
  public Told post(URI url, String id, String type, Object data) {
    Instant now = clock.instant();
    byte[] body = new WebhookMessage(type, now, data).json();
    HttpRequest.Builder request;
    try {
      request =
          HttpRequest.newBuilder(url)
              .timeout(ANSWER_WITHIN)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", id)
              .header(WebhookSignature.ID, id)
              .header(WebhookSignature.TIMESTAMP, Long.toString(now.getEpochSecond()))
              .header(WebhookSignature.SIGNATURE, signature.of(id, now, body))
              .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    } catch (IllegalArgumentException notHttp) {
      return new Told.NotTaken("The webhook's URL is not one of http or https", false);
    }
    Trail.current().ifPresent(trail -> request.header(TraceParent.HEADER, trail.trace().header()));
    return exchange(request.build());
  }

  private Told exchange(HttpRequest request) {
    CompletableFuture<HttpResponse<Void>> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      return told(answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS).statusCode());
    } catch (TimeoutException late) {
      answer.cancel(true);
      return new Told.NotTaken("No answer within " + ANSWER_WITHIN, true);
    } catch (ExecutionException unreachable) {
      return new Told.NotTaken(nameOf(unreachable), true);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Told.NotTaken("Interrupted", true);
    }
  }

  private static Told told(int status) {
    if (status >= 200 && status < 300) {
      return new Told.Taken();
    }
    return new Told.NotTaken(
        "Answered " + status, status >= 500 || WORTH_RETRYING.contains(status));
  }

  /** By class alone: messages name hosts. */
  private static String nameOf(ExecutionException unreachable) {
    Throwable cause = unreachable.getCause();
    return (cause == null ? unreachable : cause).getClass().getSimpleName();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
