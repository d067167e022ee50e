package dev.intakeline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.Notification;
import dev.intakeline.secrets.Secret;
import dev.intakeline.secrets.WebhookKeys;
import dev.intakeline.tracing.Trail;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookNotifierTest extends NotifierContract {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Secret MASTER = new Secret(Base64.getEncoder().encodeToString(new byte[32]));
  private final WebhookKeys keys = new WebhookKeys(_ -> Optional.of(MASTER));
  private final Notifiers notifiers =
      new Notifiers(
          new WebhookSender(
              keys, Destinations.allowing(List.of("127.0.0.1")), Clock.fixed(NOW, ZoneOffset.UTC)));
  private WebhookReceiver receiver;

  @BeforeEach
  void listen() throws Exception {
    receiver = new WebhookReceiver();
  }

  @AfterEach
  void close() {
    notifiers.close();
    receiver.close();
  }

  @Override
  Notifier notifier() {
    return notifiers;
  }

  @Override
  Contact.Channel channel() {
    return new Contact.Webhook(receiver.url());
  }

  @Test
  void namesTheTraceOfTheCall() {
    String header = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    try (var _ = Trail.of(Optional.of(header)).follow()) {
      notifiers.tell(notification(channel()));
    }
    assertThat(receiver.received.getFirst().trace()).isEqualTo(header);
  }

  @Test
  void signsWhatItSends() {
    Notification notification = notification(channel());
    notifiers.tell(notification);

    WebhookReceiver.Received received = receiver.received.getFirst();
    assertThat(received.id()).isEqualTo(notification.key());
    assertThat(received.key()).isEqualTo(notification.key());
    WebhookSignature signature = new WebhookSignature(keys.of(notification.call().tenant()));
    byte[] body = received.body().getBytes(StandardCharsets.UTF_8);
    Instant sent = Instant.ofEpochSecond(received.timestamp());
    assertThat(signature.isRight(received.signature(), received.id(), sent, body)).isTrue();
    assertThat(isRightBy(keys.of(new TenantId("other")), received)).isFalse();
    assertThat(isRightBy(MASTER, received)).isFalse();
    body[0] ^= 1;
    assertThat(signature.isRight(received.signature(), received.id(), sent, body)).isFalse();
    assertThat(received.body()).contains("red-flag.raised", "chest-pain", "CRITICAL");
  }

  /** As docs/api/calls.md shows it to receivers. */
  @Test
  void tellsOfARedFlagWhatReceiversAreToldToExpect() {
    notifiers.tell(notification(channel()));

    assertThat(receiver.received.getFirst().body())
        .isEqualTo(
            """
            {"type":"red-flag.raised","timestamp":"2026-01-02T03:04:05Z","data":{"tenant":"clinic",\
            "callId":"call-0001","flag":"f1","rule":"chest-pain","severity":"CRITICAL",\
            "contact":"nurse"}}\
            """);
  }

  @Test
  void tellsThatAPersonIsWantedWhatReceiversAreToldToExpect() {
    notifiers.tell(personWanted(channel()));

    assertThat(receiver.received.getFirst().id()).isEqualTo("clinic/call-0001/person-wanted/nurse");
    assertThat(receiver.received.getFirst().body())
        .isEqualTo(
            """
            {"type":"person.wanted","timestamp":"2026-01-02T03:04:05Z","data":{"tenant":"clinic",\
            "callId":"call-0001","outcome":"HANDED_OVER","contact":"nurse"}}\
            """);
  }

  private static boolean isRightBy(Secret key, WebhookReceiver.Received received) {
    return new WebhookSignature(key)
        .isRight(
            received.signature(),
            received.id(),
            Instant.ofEpochSecond(received.timestamp()),
            received.body().getBytes(StandardCharsets.UTF_8));
  }

  /** Expected value computed apart from this code, by the Standard Webhooks specification. */
  @Test
  void signsAsTheSpecificationDoes() {
    WebhookSignature specified =
        new WebhookSignature(
            new Secret(
                Base64.getEncoder()
                    .encodeToString(
                        "a key of thirty-two bytes......!".getBytes(StandardCharsets.UTF_8))));
    String signed =
        specified.of(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
    assertThat(signed).isEqualTo("v1,fhBnN/RX5HxQQUtL7ADnc/78L/3NjC+AETRTeKiCKck=");
  }

  @ParameterizedTest
  @CsvSource({
    "200, true, false",
    "204, true, false",
    "301, false, false",
    "400, false, false",
    "410, false, false",
    "429, false, true",
    "500, false, true",
    "503, false, true"
  })
  void readsTheStatus(int status, boolean taken, boolean worthRetrying) {
    receiver.answer(status);
    Told told = notifiers.tell(notification(channel()));
    switch (told) {
      case Told.Taken() -> assertThat(taken).isTrue();
      case Told.NotTaken(String why, boolean retry) -> {
        assertThat(taken).isFalse();
        assertThat(why).contains("" + status);
        assertThat(retry).isEqualTo(worthRetrying);
      }
    }
  }

  @Test
  void doesNotWaitForAReceiverThatHangs() {
    receiver.fallSilent();
    assertThat(notifiers.tell(notification(channel())))
        .isInstanceOfSatisfying(
            Told.NotTaken.class, told -> assertThat(told.isWorthRetrying()).isTrue());
  }

  @Test
  void saysThatNobodyListens() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(
            notifiers.tell(
                notification(new Contact.Webhook(URI.create("http://127.0.0.1:" + port)))))
        .isEqualTo(new Told.NotTaken("ConnectException", true));
  }

  @Test
  void refusesAnUrlThatIsNotHttp() {
    assertThat(notifiers.tell(notification(new Contact.Webhook(URI.create("file:///etc/passwd")))))
        .isEqualTo(new Told.NotTaken("The webhook's URL has to be an https URL", false));
  }
}
