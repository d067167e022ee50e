package dev.intakeline.notify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The receiver counts connections: what may not be reached isn't even connected to. */
class WebhookExchangeTest {
  private static final byte[] BODY = "{}".getBytes(US_ASCII);
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private final Deque<InetAddress[]> answers = new ArrayDeque<>();
  private WebhookReceiver receiver;

  @BeforeEach
  void listen() throws IOException {
    receiver = new WebhookReceiver();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void connectsToTheAddressThatWasChecked() throws Exception {
    answers.add(new InetAddress[] {LOOPBACK});
    try (WebhookExchange exchange = exchange(List.of("127.0.0.1"))) {
      assertThat(exchange.post(url("hooks.example.org"), Map.of(), BODY)).isEqualTo(204);
    }
    assertThat(answers).as("asked once alone, so that no second answer can differ").isEmpty();
    assertThat(receiver.received).hasSize(1);
  }

  @Test
  void connectsToNothingWhereOneOfTheAddressesIsInternal() throws Exception {
    answers.add(new InetAddress[] {InetAddress.getByName("8.8.8.8"), LOOPBACK});
    try (WebhookExchange exchange = exchange(List.of())) {
      assertThatThrownBy(() -> exchange.post(url("rebinding.example.org"), Map.of(), BODY))
          .isInstanceOf(WebhookExchange.Forbidden.class);
    }
    assertThat(receiver.received).isEmpty();
  }

  @Test
  void takesTheNextAddressWhereOneDoesNotAnswer() throws Exception {
    // Nobody listens at the second loopback address: the receiver is bound to the first alone.
    answers.add(new InetAddress[] {InetAddress.getByName("127.0.0.2"), LOOPBACK});
    try (WebhookExchange exchange = exchange(List.of("127.0.0.0/8"))) {
      assertThat(exchange.post(url("hooks.example.org"), Map.of(), BODY)).isEqualTo(204);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'HTTP/1.1 200 OK|', 200",
    "'HTTP/1.1 204|', 204",
    "'HTTP/1.0 503 Busy|', 503",
    "'HTTP/1.1 103 Early Hints|Link: x||HTTP/1.1 202 Accepted|', 202"
  })
  void readsTheStatusLine(String answer, int status) throws Exception {
    try (ServerSocket server = answering(answer);
        WebhookExchange exchange = exchange(List.of("127.0.0.1"))) {
      answers.add(new InetAddress[] {LOOPBACK});
      assertThat(exchange.post(urlOf(server), Map.of(), BODY)).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource({"'SSH-2.0-x|'", "'HTTP/1.1 20'", "''", "'HTTP/1.1 103 Early|'"})
  void refusesWhatIsNoAnswer(String answer) throws Exception {
    try (ServerSocket server = answering(answer);
        WebhookExchange exchange = exchange(List.of("127.0.0.1"))) {
      answers.add(new InetAddress[] {LOOPBACK});
      assertThatThrownBy(() -> exchange.post(urlOf(server), Map.of(), BODY))
          .isInstanceOf(ProtocolException.class);
    }
  }

  @Test
  void trustsNoCertificateOfAStranger() throws Exception {
    try (TlsReceiver stranger = TlsReceiver.named("hooks.example.org");
        WebhookExchange exchange = exchange(List.of("127.0.0.1"))) {
      answers.add(new InetAddress[] {LOOPBACK});
      assertThatThrownBy(() -> exchange.post(stranger.url("hooks.example.org"), Map.of(), BODY))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void wantsTheHostsOwnCertificate() throws Exception {
    try (TlsReceiver trusted = TlsReceiver.named("hooks.example.org")) {
      answers.add(new InetAddress[] {LOOPBACK});
      try (WebhookExchange exchange = exchange(List.of("127.0.0.1"), trusted.trusting())) {
        assertThat(exchange.post(trusted.url("hooks.example.org"), Map.of(), BODY)).isEqualTo(200);
      }
      answers.add(new InetAddress[] {LOOPBACK});
      try (WebhookExchange exchange = exchange(List.of("127.0.0.1"), trusted.trusting())) {
        assertThatThrownBy(() -> exchange.post(trusted.url("other.example.org"), Map.of(), BODY))
            .isInstanceOf(SSLHandshakeException.class);
      }
    }
  }

  private WebhookExchange exchange(List<String> allowed) {
    return exchange(allowed, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  private WebhookExchange exchange(List<String> allowed, SSLSocketFactory tls) {
    return new WebhookExchange(
        new WebhookExchange.Way(
            Destinations.allowing(allowed), _ -> answers.remove(), tls, Duration.ofSeconds(5)));
  }

  private URI url(String host) {
    return URI.create("http://" + host + ":" + receiver.url().getPort() + "/hook");
  }

  private static URI urlOf(ServerSocket server) {
    return URI.create("http://hooks.example.org:" + server.getLocalPort());
  }

  /** Answers one request with these lines, ended where a bar stands, and hangs up. */
  private static ServerSocket answering(String lines) throws IOException {
    ServerSocket server = new ServerSocket();
    server.bind(new InetSocketAddress(LOOPBACK, 0));
    CompletableFuture<Void> served =
        CompletableFuture.runAsync(
            () -> {
              try (Socket socket = server.accept()) {
                socket.getInputStream().readNBytes(20);
                socket.getOutputStream().write(lines.replace("|", "\r\n").getBytes(US_ASCII));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
              } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
              }
            });
    assertThat(served).isNotCompletedExceptionally();
    return server;
  }
}
