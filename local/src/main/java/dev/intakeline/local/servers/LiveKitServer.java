package dev.intakeline.local.servers;

import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.ManagedProcess;
import dev.intakeline.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** LiveKit's media server, on loopback alone. */
public final class LiveKitServer {
  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  private LiveKitServer() {}

  /**
   * Starts it; returns at once.
   *
   * @param folder gets its configuration file, which holds the secret: readable by its owner alone
   */
  public static ManagedProcess start(
      Tools tools, Ports ports, LiveKitKeys keys, Path folder, Path logs) {
    Path config = folder.resolve("livekit.yaml");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(config);
      PrivateFiles.write(config, configuration(ports, keys));
    } catch (IOException cause) {
      throw new LaunchException("LiveKit's configuration can't be written to " + config, cause);
    }
    return ManagedProcess.start(
        "LiveKit",
        List.of(tools.program("livekit-server").toString(), "--config", config.toString()),
        Map.of(),
        logs.resolve("livekit.log"));
  }

  /** Waits until it takes connections. */
  public static void awaitReady(ManagedProcess server, Ports ports) {
    server.awaitReady(() -> Ports.accepts(ports.livekit()), START_LIMIT);
  }

  private static String configuration(Ports ports, LiveKitKeys keys) {
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
    room:
      auto_create: true
      empty_timeout: 60
      departure_timeout: 20
    keys:
      %s: %s
    webhook:
      api_key: %s
      urls: ["http://127.0.0.1:%d/webhooks/livekit"]
    logging: {level: info}
    """
        .formatted(
            ports.livekit(),
            ports.livekitTcp(),
            ports.livekitUdp(),
            keys.key(),
            keys.secret(),
            keys.key(),
            ports.api());
  }
}
