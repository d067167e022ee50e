package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.livekit.RoomException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JoiningIT {
  private static final Duration SHORT = Duration.ofMillis(500);

  @Test
  void aForgedTokenIsRefusedAsSuch() {
    try (LiveKitServer server = LiveKitServer.start()) {
      assertThat(reason(JoinOptions.of(server.url(), "no.such.token"))).isEqualTo(Reason.BAD_TOKEN);
    }
  }

  @Test
  void aRoomThatNobodyMadeIsMissedWhereJoiningMakesNone() {
    try (LiveKitServer server = LiveKitServer.startWith("room: {auto_create: false}")) {
      assertThat(reason(server.options("nowhere", "agent"))).isEqualTo(Reason.NO_SUCH_ROOM);
    }
  }

  @Test
  void anAddressWhereNobodyListensIsUnreachable() throws IOException {
    int port;
    try (ServerSocket closedAtOnce = new ServerSocket(0)) {
      port = closedAtOnce.getLocalPort();
    }
    URI nobody = URI.create("ws://127.0.0.1:" + port);
    assertThat(reason(JoinOptions.of(nobody, "token"))).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void aServerThatSaysNothingIsGivenUpInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("ws://127.0.0.1:" + silent.getLocalPort());
      assertThat(reason(JoinOptions.of(url, "token").joiningWithin(SHORT)))
          .isEqualTo(Reason.TIMEOUT);
    }
  }

  @Test
  void anInterruptedJoinSaysSoAndKeepsTheFlag() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("ws://127.0.0.1:" + silent.getLocalPort());
      Thread.currentThread().interrupt();
      assertThat(reason(JoinOptions.of(url, "token"))).isEqualTo(Reason.INTERRUPTED);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aJoinThatWasGivenUpLeavesNoGhostInTheRoom() throws Exception {
    try (LiveKitServer server = LiveKitServer.start()) {
      Thread.currentThread().interrupt();
      assertThat(reason(server.options("ghosts", "ghost"))).isEqualTo(Reason.INTERRUPTED);
      assertThat(Thread.interrupted()).isTrue();

      assertThat(server.logs("\"participant\": \"ghost\".*CLIENT_REQUEST_LEAVE")).isTrue();
    }
  }

  private static Reason reason(JoinOptions options) {
    return Reasons.of(() -> LiveKitRoom.join(options, new Follower()).close());
  }
}
