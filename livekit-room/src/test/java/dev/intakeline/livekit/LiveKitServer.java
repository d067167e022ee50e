package dev.intakeline.livekit;

import io.livekit.server.AccessToken;
import io.livekit.server.CanUpdateOwnMetadata;
import io.livekit.server.RoomJoin;
import io.livekit.server.RoomName;
import io.livekit.server.RoomServiceClient;
import io.livekit.server.VideoGrant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A real livekit-server on free ports of the loopback interface, for one test class. */
public final class LiveKitServer implements AutoCloseable {
  private static final NativeLibrary BINARY =
      new NativeLibrary(
          "intakeline.livekit.server", "INTAKELINE_LIVEKIT_SERVER", ".tools/bin/livekit-server");
  public static final String API_KEY = "testkey";
  public static final String API_SECRET = "a-secret-of-the-tests-of-32-characters-or-more";
  private static final Duration START_LIMIT = Duration.ofSeconds(20);
  private static final Duration LOG_LIMIT = Duration.ofSeconds(20);
  private static final Duration PROBE_EVERY = Duration.ofMillis(20);
  private static final String LOG = "server.log";
  private static final String CONFIGURATION = "livekit.yaml";

  private final int port;
  private final Path folder;
  private final Process process;

  private LiveKitServer(int port, Path folder, Process process) {
    this.port = port;
    this.folder = folder;
    this.process = process;
  }

  /** Starts a server and waits until it takes connections. */
  public static LiveKitServer start() {
    return startWith("");
  }

  /** Starts a server with more lines of configuration than the usual ones. */
  public static LiveKitServer startWith(String moreConfiguration) {
    Path binary =
        BINARY.find().orElseThrow(() -> new IllegalStateException(BINARY.advice("livekit-server")));
    try {
      int port = freeTcpPort();
      Path folder = Files.createTempDirectory("livekit-server");
      Path configuration = folder.resolve(CONFIGURATION);
      Files.writeString(
          configuration, configuration(port, freeTcpPort(), freeUdpPort()) + moreConfiguration);
      Process process =
          new ProcessBuilder(binary.toString(), "--config", configuration.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve(LOG).toFile())
              .start();
      LiveKitServer server = new LiveKitServer(port, folder, process);
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where participants join. */
  public URI url() {
    return URI.create("ws://127.0.0.1:" + port);
  }

  /** The port for signalling and for the server's own interface. */
  public int port() {
    return port;
  }

  /** A token to join the room under the identity, with the right to set own attributes. */
  public String token(String room, String identity) {
    return token(room, identity, new CanUpdateOwnMetadata(true));
  }

  /** A token to join the room under the identity, and no more. */
  public String tokenToJoin(String room, String identity) {
    return token(room, identity, new VideoGrant[0]);
  }

  private static String token(String room, String identity, VideoGrant... more) {
    AccessToken token = new AccessToken(API_KEY, API_SECRET);
    token.setIdentity(identity);
    token.addGrants(new RoomJoin(true), new RoomName(room));
    token.addGrants(more);
    return token.toJwt();
  }

  /** How to join the room under the identity. */
  public JoinOptions options(String room, String identity) {
    return JoinOptions.of(url(), token(room, identity));
  }

  /** The server's own interface: rooms, participants. */
  public RoomServiceClient administration() {
    return RoomServiceClient.createClient("http://127.0.0.1:" + port, API_KEY, API_SECRET);
  }

  /** Waits until the server logs a line with something like this; false when it never does. */
  public boolean logs(String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    long deadline = System.nanoTime() + LOG_LIMIT.toNanos();
    while (!wanted.matcher(log()).find()) {
      if (System.nanoTime() > deadline || endsWithin(PROBE_EVERY)) {
        return false;
      }
    }
    return true;
  }

  /** Ends the server at once: asked kindly, it would wait for those still in its rooms. */
  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
      Files.deleteIfExists(folder.resolve(LOG));
      Files.deleteIfExists(folder.resolve(CONFIGURATION));
      Files.deleteIfExists(folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline && !endsWithin(PROBE_EVERY)) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        // Nobody listens yet.
      }
    }
    String log = log();
    close();
    throw new IllegalStateException("livekit-server did not start:\n" + log);
  }

  private String log() {
    try {
      return Files.readString(folder.resolve(LOG));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean endsWithin(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static String configuration(int port, int tcpPort, int udpPort) {
    return """
    port: %d
    bind_addresses: ["127.0.0.1"]
    rtc:
      tcp_port: %d
      udp_port: %d
      use_external_ip: false
      node_ip: 127.0.0.1
      interfaces: {includes: [lo]}
      enable_loopback_candidate: true
      stun_servers: ["127.0.0.1:9"]
    keys:
      %s: %s
    logging: {level: info}
    """
        .formatted(port, tcpPort, udpPort, API_KEY, API_SECRET);
  }

  private static int freeTcpPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int freeUdpPort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
