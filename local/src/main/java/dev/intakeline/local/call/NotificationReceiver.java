package dev.intakeline.local.call;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.notify.WebhookMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Stands for the people on call: takes the notifications and remembers when they came. */
public final class NotificationReceiver implements AutoCloseable {
  /** A notification is small; more than this is not one. */
  private static final int BODY_BYTES_MAX = 64_000;

  /** Only such a message's body begins so: contents can't stand before its type. */
  private static final String RED_FLAG = "{\"type\":\"" + WebhookMessage.RED_FLAG_RAISED + "\"";

  /** Every body holds it. */
  private static final String EVERY_CALL = "";

  /**
   * One notification.
   *
   * @param receivedNanos {@link System#nanoTime()} when its body was there
   */
  public record Received(String body, long receivedNanos) {
    /** Whether its body names the call. */
    boolean isAbout(String callId) {
      return body.contains(callId);
    }

    /** Whether somebody has to take note; else a caller wants to be called back. */
    public boolean isRedFlag() {
      return body.startsWith(RED_FLAG);
    }

    /** The red flag that it tells of; empty where it tells of something else. */
    Optional<FlagId> flag() {
      return isRedFlag()
          ? Optional.of(
              Wire.read(body.getBytes(StandardCharsets.UTF_8), RaisedFlag.class).data().flag())
          : Optional.empty();
    }

    @Override
    public String toString() {
      return "Received[" + receivedNanos + "]";
    }
  }

  /** As much of such a message as is read here. */
  record RaisedFlag(Data data) {
    record Data(FlagId flag) {}
  }

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, Consumer<Received>> listeners = new ConcurrentHashMap<>();

  private NotificationReceiver(HttpServer server) {
    this.server = server;
  }

  public static NotificationReceiver start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
      NotificationReceiver receiver = new NotificationReceiver(server);
      server.createContext("/notify", receiver::take);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return receiver;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Where contacts are told. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notify");
  }

  /** What came so far about a call, oldest first. */
  List<Received> receivedOf(String callId) {
    return received.stream().filter(notification -> notification.isAbout(callId)).toList();
  }

  /** Is told of each further notification about the call, on a thread of its own. */
  void onNotification(String callId, Consumer<Received> told) {
    listeners.put(callId, told);
  }

  /** Is told of each further notification, whatever call it is about. */
  public void onEveryNotification(Consumer<Received> told) {
    listeners.put(EVERY_CALL, told);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body =
          new String(exchange.getRequestBody().readNBytes(BODY_BYTES_MAX), StandardCharsets.UTF_8);
      Received notification = new Received(body, System.nanoTime());
      received.add(notification);
      exchange.sendResponseHeaders(204, -1);
      listeners.forEach(
          (callId, told) -> {
            if (notification.isAbout(callId)) {
              told.accept(notification);
            }
          });
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
