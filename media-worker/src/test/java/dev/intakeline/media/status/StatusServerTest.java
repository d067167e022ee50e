package dev.intakeline.media.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusServerTest {
  private final AtomicBoolean alive = new AtomicBoolean(true);
  private final AtomicBoolean ready = new AtomicBoolean(true);
  private final StatusServer server = open(0);
  private final HttpClient http = HttpClient.newHttpClient();

  private StatusServer open(int port) {
    return StatusServer.open(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        () -> "calls_held 3\n",
        alive::get,
        ready::get);
  }

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.url().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void showsTheMetrics() throws Exception {
    HttpResponse<String> page = get(StatusServer.METRICS);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type").orElse("")).contains("version=0.0.4");
    assertThat(page.body()).isEqualTo("calls_held 3\n");
  }

  @Test
  void isNotReadyWhileItDrainsButLives() throws Exception {
    ready.set(false);

    assertThat(get(StatusServer.READINESS).statusCode()).isEqualTo(503);
    assertThat(get(StatusServer.LIVENESS).statusCode()).isEqualTo(200);
  }

  @Test
  void saysThatItIsUp() throws Exception {
    assertThat(get(StatusServer.READINESS).body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void doesNotLiveWhereTheClockStands() throws Exception {
    alive.set(false);

    assertThat(get(StatusServer.LIVENESS).statusCode()).isEqualTo(503);
  }

  @Test
  void knowsNothingElse() throws Exception {
    assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
  }

  @Test
  void namesAPortThatIsTaken() {
    int taken = server.url().getPort();

    assertThatThrownBy(() -> open(taken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(Integer.toString(taken))
        .hasMessageContaining("intakeline.worker.status-port");
  }
}
