package dev.intakeline.notify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The receiver counts connections: what may not be reached isn't even connected to. */
class WebhookClientTest {
  private static final byte[] BODY = "{}".getBytes(US_ASCII);
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private final Deque<List<InetAddress>> answers = new ArrayDeque<>();
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
    answers.add(List.of(LOOPBACK));
    assertThat(posted(client(List.of("127.0.0.1")), url("hooks.example.org"))).isEqualTo(204);
    assertThat(answers).as("asked once alone, so that no second answer can differ").isEmpty();
    assertThat(receiver.received).hasSize(1);
  }

  @Test
  void connectsToNothingWhereOneOfTheAddressesIsInternal() throws Exception {
    answers.add(List.of(InetAddress.ofLiteral("8.8.8.8"), LOOPBACK));
    assertThatThrownBy(() -> posted(client(List.of()), url("rebinding.example.org")))
        .isInstanceOf(WebhookClient.Forbidden.class);
    assertThat(receiver.received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"})
  void connectsToNoInternalAddressThatStandsInTheUrl(String host) {
    assertThatThrownBy(() -> posted(client(List.of()), url(host)))
        .isInstanceOf(WebhookClient.Forbidden.class);
    assertThat(receiver.received).isEmpty();
  }

  @Test
  void takesTheNextAddressWhereOneDoesNotAnswer() throws Exception {
    // Nobody listens at the second loopback address: the receiver is bound to the first alone.
    answers.add(List.of(InetAddress.ofLiteral("127.0.0.2"), LOOPBACK));
    assertThat(posted(client(List.of("127.0.0.0/8")), url("hooks.example.org"))).isEqualTo(204);
  }

  @Test
  void trustsNoCertificateOfAStranger() throws Exception {
    try (TlsReceiver stranger = TlsReceiver.named("hooks.example.org")) {
      answers.add(List.of(LOOPBACK));
      assertThatThrownBy(
              () -> posted(client(List.of("127.0.0.1")), stranger.url("hooks.example.org")))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void wantsTheHostsOwnCertificate() throws Exception {
    try (TlsReceiver trusted = TlsReceiver.named("hooks.example.org")) {
      WebhookClient client = client(List.of("127.0.0.1"), trusted.trusting());
      answers.add(List.of(LOOPBACK));
      assertThat(posted(client, trusted.url("hooks.example.org"))).isEqualTo(200);
      answers.add(List.of(LOOPBACK));
      assertThatThrownBy(() -> posted(client, trusted.url("other.example.org")))
          .isInstanceOf(SSLPeerUnverifiedException.class);
    }
  }

  private static int posted(WebhookClient client, URI url) throws IOException {
    return WebhookClient.statusOf(client.post(url, Map.of("X-Test", "1"), BODY));
  }

  private WebhookClient client(List<String> allowed) {
    return client(allowed, new OkHttpClient.Builder());
  }

  private WebhookClient client(List<String> allowed, OkHttpClient.Builder settings) {
    return new WebhookClient(Destinations.allowing(allowed), _ -> answers.remove(), settings);
  }

  private URI url(String host) {
    return URI.create("http://" + host + ":" + receiver.url().getPort() + "/hook");
  }
}
