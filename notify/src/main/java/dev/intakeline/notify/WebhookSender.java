package dev.intakeline.notify;

import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.WebhookKeys;
import dev.intakeline.tracing.TraceParent;
import dev.intakeline.tracing.Trail;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * Posts signed messages to where {@link Destinations} allow it. Follows no redirects and reads
 * nothing of the answer but its status. Thread-safe; one for each kind of message: what hangs of
 * one takes no threads from another.
 */
public final class WebhookSender implements AutoCloseable {
  /** Connecting takes no longer; a red flag can't wait for a dead host. */
  public static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);

  /** The whole exchange takes no longer. */
  public static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Set<Integer> WORTH_RETRYING = Set.of(408, 425, 429);

  /** More aren't under way at a time; whoever comes then may try again. */
  public static final int EXCHANGES_MAX = 64;

  /**
   * More of one tenant aren't either. A name service that hangs isn't cancelled with its exchange:
   * it must not take the threads of other tenants.
   */
  public static final int EXCHANGES_OF_A_TENANT_MAX = 16;

  private final WebhookKeys keys;
  private final Clock clock;
  private final Destinations destinations;
  private final WebhookClient client;
  private final ExecutorService exchanges;
  private final Map<TenantId, Semaphore> shares = new ConcurrentHashMap<>();

  /** With messages signed by each tenant's own key ({@link WebhookKeys}). */
  public static WebhookSender with(Secrets secrets, Destinations destinations) {
    return new WebhookSender(new WebhookKeys(secrets), destinations, Clock.systemUTC());
  }

  public WebhookSender(WebhookKeys keys, Destinations destinations, Clock clock) {
    this(keys, destinations, Dns.SYSTEM, clock);
  }

  WebhookSender(WebhookKeys keys, Destinations destinations, Dns names, Clock clock) {
    this.keys = keys;
    this.clock = clock;
    this.destinations = destinations;
    this.client =
        new WebhookClient(
            destinations, names, new OkHttpClient.Builder().connectTimeout(CONNECT_WITHIN));
    // Platform threads: a name service that hangs would hold virtual threads' carriers.
    this.exchanges =
        new ThreadPoolExecutor(
            0,
            EXCHANGES_MAX,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("webhook-", 0).factory());
  }

  /**
   * Posts a message.
   *
   * @param tenant whose key signs it
   * @param url one that {@link Destinations} allow
   * @param id names the message; the same for every try, so that the receiver counts it once
   * @param type what happened; see {@link WebhookMessage}
   * @param data the record that tells it
   */
  public Told post(TenantId tenant, URI url, String id, String type, Object data) {
    Optional<String> refusal = destinations.refusal(url);
    if (refusal.isPresent()) {
      return new Told.NotTaken("The webhook's URL has to be " + refusal.get(), false);
    }
    Instant now = clock.instant();
    byte[] body = new WebhookMessage(type, now, data).json();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Idempotency-Key", id);
    headers.put(WebhookSignature.ID, id);
    headers.put(WebhookSignature.TIMESTAMP, Long.toString(now.getEpochSecond()));
    headers.put(
        WebhookSignature.SIGNATURE, new WebhookSignature(keys.of(tenant)).of(id, now, body));
    Trail.current().ifPresent(trail -> headers.put(TraceParent.HEADER, trail.trace().header()));
    return exchange(tenant, url, headers, body);
  }

  private Told exchange(TenantId tenant, URI url, Map<String, String> headers, byte[] body) {
    Call post;
    try {
      post = client.post(url, headers, body);
    } catch (IOException forbidden) {
      return refused(forbidden);
    }
    Semaphore share = shares.computeIfAbsent(tenant, _ -> new Semaphore(EXCHANGES_OF_A_TENANT_MAX));
    if (!share.tryAcquire()) {
      return new Told.NotTaken(EXCHANGES_OF_A_TENANT_MAX + " of the tenant are under way", true);
    }
    Future<Integer> answer;
    try {
      answer = exchanges.submit(() -> statusOf(post, share));
    } catch (RejectedExecutionException full) {
      share.release();
      return new Told.NotTaken(EXCHANGES_MAX + " webhooks are under way", true);
    } catch (RuntimeException | Error noThread) {
      share.release();
      throw noThread;
    }
    try {
      return told(answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      return new Told.NotTaken("No answer within " + ANSWER_WITHIN, true);
    } catch (ExecutionException broken) {
      return refused(broken.getCause() == null ? broken : broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Told.NotTaken("Interrupted", true);
    } finally {
      post.cancel();
    }
  }

  /** Whoever waits for it may have gone on: the share is held for as long as the thread is. */
  private static int statusOf(Call post, Semaphore share) throws IOException {
    try {
      return WebhookClient.statusOf(post);
    } finally {
      share.release();
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
  private static Told refused(Throwable cause) {
    return cause instanceof WebhookClient.Forbidden
        ? new Told.NotTaken(WebhookClient.Forbidden.WHY, false)
        : new Told.NotTaken(cause.getClass().getSimpleName(), true);
  }

  @Override
  public void close() {
    exchanges.shutdownNow();
  }
}
