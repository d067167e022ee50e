package dev.intakeline.local.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.safety.FlagId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class NotificationReceiverTest {
  private static final String RED_FLAG =
      """
      {"type":"red-flag.raised","timestamp":"2026-01-01T00:00:00Z","data":{"tenant":"demo",\
      "callId":"c1","flag":"f2","rule":"chest-pain","severity":"CRITICAL","contact":"nurse"}}\
      """;

  private static final String PERSON_WANTED =
      """
      {"type":"person.wanted","timestamp":"2026-01-01T00:00:00Z","data":{"tenant":"demo",\
      "callId":"c1","outcome":"HANDED_OVER","contact":"nurse"}}\
      """;

  @Test
  void knowsWhichFlagItWasToldOf() throws Exception {
    try (NotificationReceiver receiver = NotificationReceiver.start()) {
      tell(receiver.url(), RED_FLAG);
      tell(receiver.url(), PERSON_WANTED);

      assertThat(receiver.receivedOf("c1"))
          .flatExtracting(told -> told.flag().stream().toList())
          .containsExactly(new FlagId("f2"));
      assertThat(receiver.receivedOf("c1")).hasSize(2);
      assertThat(receiver.receivedOf("c2")).isEmpty();
    }
  }

  private static void tell(URI url, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
          HttpResponse.BodyHandlers.discarding());
    }
  }
}
