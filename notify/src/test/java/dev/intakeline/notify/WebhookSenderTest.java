package dev.intakeline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.secrets.Secret;
import dev.intakeline.secrets.WebhookKeys;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {
  private static final Secret MASTER = new Secret(Base64.getEncoder().encodeToString(new byte[32]));
  private static final String HANGS = "hangs.example.org";
  private static final String ANSWERS = "answers.example.org";
  private final CountDownLatch namesAreBack = new CountDownLatch(1);
  private final WebhookSender sender =
      new WebhookSender(
          new WebhookKeys(_ -> Optional.of(MASTER)),
          Destinations.allowing(List.of(HANGS, ANSWERS)),
          this::addresses,
          Clock.systemUTC());
  private WebhookReceiver receiver;

  @BeforeEach
  void listen() throws Exception {
    receiver = new WebhookReceiver();
  }

  @AfterEach
  void close() {
    namesAreBack.countDown();
    sender.close();
    receiver.close();
  }

  /** As a name service that is asked by the operating system: nothing ends the question. */
  private List<InetAddress> addresses(String host) throws UnknownHostException {
    while (host.equals(HANGS) && namesAreBack.getCount() > 0) {
      try {
        namesAreBack.await();
      } catch (InterruptedException ignoredAsTheSystemDoes) {
        // Goes on.
      }
    }
    return List.of(InetAddress.getLoopbackAddress());
  }

  private Told post(String tenant, String host) {
    URI url = URI.create("http://" + host + ":" + receiver.url().getPort() + "/hook");
    return sender.post(new TenantId(tenant), url, "id", WebhookMessage.CALL_ENDED, "data");
  }

  @Test
  void aTenantWhoseNamesHangKeepsNoOtherFromBeingTold() throws Exception {
    List<Future<Told>> hanging = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int post = 0; post < WebhookSender.EXCHANGES_MAX; post++) {
        hanging.add(callers.submit(() -> post("hanging", HANGS)));
      }
    }
    for (Future<Told> told : hanging) {
      assertThat(told.get()).isInstanceOf(Told.NotTaken.class);
    }

    assertThat(post("other", ANSWERS)).isEqualTo(new Told.Taken());
    assertThat(post("hanging", ANSWERS))
        .as("its threads still wait")
        .isEqualTo(new Told.NotTaken("16 of the tenant are under way", true));
  }
}
