package dev.intakeline.local.bench.memory;

import dev.intakeline.local.process.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** The media workers' own figures, added up; asked over HTTP, no call is touched. */
final class WorkerPages {
  /** Calls that the workers hold now. */
  static final String HELD = "intakeline_calls_held";

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final List<URI> workers;

  /**
   * Of these workers.
   *
   * @param workers where each tells its metrics
   */
  WorkerPages(List<URI> workers) {
    this.workers = List.copyOf(workers);
  }

  /** What all workers say of one metric, by its name in Prometheus' form; without labels. */
  long sum(String metric) {
    return workers.stream().mapToLong(worker -> value(page(worker), metric)).sum();
  }

  /** Waits until the workers hold so many calls. */
  void awaitHeld(int calls, Duration within) throws InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    long held = sum(HELD);
    while (held != calls) {
      if (System.nanoTime() > deadline) {
        throw new LaunchException(
            ("The workers hold %d calls, not %d, after %d s: end what else runs on this machine,"
                    + " or ask for fewer (--calls, --speaking)")
                .formatted(held, calls, within.toSeconds()));
      }
      Thread.sleep(LOOK_EVERY);
      held = sum(HELD);
    }
  }

  /** The metric's value on a page. */
  static long value(String page, String metric) {
    return page.lines()
        .filter(line -> line.startsWith(metric + " "))
        .findFirst()
        .map(line -> Math.round(Double.parseDouble(line.substring(metric.length() + 1))))
        .orElseThrow(() -> new LaunchException("The worker tells nothing of " + metric));
  }

  private String page(URI worker) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(worker.resolve("/actuator/prometheus")).timeout(LIMIT).build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException cause) {
      throw new LaunchException("A worker doesn't tell its figures", cause);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while workers were asked");
    }
  }
}
