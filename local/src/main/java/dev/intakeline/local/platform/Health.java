package dev.intakeline.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a process of ours whether it is up. */
final class Health {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  private Health() {}

  /** Whether the health endpoint below this address says that all is well. */
  static boolean isUp(URI base) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(base.resolve("/actuator/health")).timeout(LIMIT).build();
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
