package dev.intakeline.activities.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.activities.LiveKit;
import dev.intakeline.activities.failure.Failure;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.media.MediaServer;
import dev.intakeline.secrets.Secret;
import dev.intakeline.temporal.RealServer;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the real livekit-server. */
class LiveKitRoomsIT {
  private static final String SECRET = "a-secret-of-the-tests-of-32-characters";
  private static final CallRef CALL = new CallRef(new TenantId("clinic"), new CallId("call-0001"));

  @TempDir private Path folder;

  @Test
  void opensAndRemovesRoomsEachAsOftenAsAsked() throws Exception {
    int port = RealServer.freePort();
    try (RealServer _ = start(port);
        LiveKitRooms rooms = rooms(port, SECRET)) {
      rooms.open(CALL);
      rooms.open(CALL);
      assertThat(rooms.all().stream().map(Rooms.OpenRoom::ref)).containsExactly(CALL);
      rooms.remove(CALL);
      rooms.remove(CALL);
      assertThat(rooms.all()).isEmpty();
    }
  }

  @Test
  void failsWhereTheServerIsAwayOrRefuses() throws Exception {
    int port = RealServer.freePort();
    try (LiveKitRooms rooms = rooms(port, SECRET)) {
      assertFails(rooms);
    }
    try (RealServer _ = start(port);
        LiveKitRooms rooms = rooms(port, "another-secret-of-more-than-32-characters")) {
      assertFails(rooms);
    }
  }

  private static void assertFails(LiveKitRooms rooms) {
    assertThatThrownBy(() -> rooms.open(CALL))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo(Failure.MEDIA_SERVER.name());
              assertThat(failure.isNonRetryable()).isFalse();
            });
  }

  private static LiveKitRooms rooms(int port, String secret) {
    return new LiveKitRooms(
        new MediaServer(URI.create("ws://127.0.0.1:" + port), LiveKit.API_KEY), new Secret(secret));
  }

  private RealServer start(int port) throws Exception {
    return LiveKit.start(folder, port, SECRET);
  }
}
