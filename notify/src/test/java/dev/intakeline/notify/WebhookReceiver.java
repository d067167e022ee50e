package dev.intakeline.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server that notes what it receives and answers as it is told. */
final class WebhookReceiver implements AutoCloseable {
  /** One request. */
  record Received(
      String id, String key, long timestamp, String signature, String trace, String body) {}

  final List<Received> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile int status = 204;
  private volatile boolean isSilent;

  WebhookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            header(exchange, WebhookSignature.ID),
            header(exchange, "Idempotency-Key"),
            Long.parseLong(header(exchange, WebhookSignature.TIMESTAMP)),
            header(exchange, WebhookSignature.SIGNATURE),
            header(exchange, "traceparent"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (!isSilent) {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "0" : value;
  }

  void answer(int newStatus) {
    status = newStatus;
  }

  void fallSilent() {
    isSilent = true;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
