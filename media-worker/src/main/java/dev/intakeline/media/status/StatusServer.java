package dev.intakeline.media.status;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The worker's status under the paths that the platform's own process has: {@code
 * /actuator/prometheus}, {@code /actuator/health/liveness}, {@code /actuator/health/readiness}. The
 * JDK's own server: a worker has no other door. Answers from virtual threads, never from a call's.
 */
public final class StatusServer implements AutoCloseable {
  /** The metrics' path. */
  public static final String METRICS = "/actuator/prometheus";

  /** 200 as long as the process does its work; what isn't so is to be restarted. */
  public static final String LIVENESS = "/actuator/health/liveness";

  /** 200 as long as calls are taken. */
  public static final String READINESS = "/actuator/health/readiness";

  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final String JSON = "application/json";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private StatusServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Answers from now on.
   *
   * @param address where; port 0 for any
   * @param metrics the metrics' page
   * @param alive whether the process does its work
   * @param ready whether it takes calls
   * @throws UncheckedIOException when the port is taken
   */
  public static StatusServer open(
      InetSocketAddress address,
      Supplier<String> metrics,
      BooleanSupplier alive,
      BooleanSupplier ready) {
    HttpServer server;
    try {
      server = HttpServer.create(address, 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(
          "The media worker's status port "
              + address.getPort()
              + " can't be had: stop what holds it, or set intakeline.worker.status-port",
          taken);
    }
    StatusServer status = new StatusServer(server);
    server.setExecutor(status.threads);
    server.createContext("/", exchange -> answer(exchange, 404, JSON, "{}"));
    server.createContext(METRICS, exchange -> answer(exchange, 200, PROMETHEUS, metrics.get()));
    server.createContext(LIVENESS, exchange -> health(exchange, alive));
    server.createContext(READINESS, exchange -> health(exchange, ready));
    server.start();
    return status;
  }

  /** Where it answers. */
  public URI url() {
    return URI.create(
        "http://"
            + server.getAddress().getAddress().getHostAddress()
            + ":"
            + server.getAddress().getPort());
  }

  private static void health(HttpExchange exchange, BooleanSupplier isUp) throws IOException {
    if (isUp.getAsBoolean()) {
      answer(exchange, 200, JSON, "{\"status\":\"UP\"}");
    } else {
      answer(exchange, 503, JSON, "{\"status\":\"OUT_OF_SERVICE\"}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
