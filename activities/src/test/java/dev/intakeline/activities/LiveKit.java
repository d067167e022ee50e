package dev.intakeline.activities;

import dev.intakeline.temporal.RealServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real livekit-server on the loopback interface. */
public final class LiveKit {
  public static final String API_KEY = "testkey";

  private LiveKit() {}

  /** Starts it and waits until it takes connections. */
  public static RealServer start(Path folder, int port, String apiSecret) throws IOException {
    Path configuration = folder.resolve("livekit.yaml");
    Files.writeString(
        configuration,
        """
        port: %d
        bind_addresses: ["127.0.0.1"]
        rtc:
          tcp_port: %d
          udp_port: %d
          use_external_ip: false
          node_ip: 127.0.0.1
          interfaces: {includes: [lo]}
          enable_loopback_candidate: true
        keys:
          %s: %s
        """
            .formatted(port, RealServer.freePort(), RealServer.freePort(), API_KEY, apiSecret));
    return new RealServer(
        List.of(RealServer.tool("livekit-server").toString(), "--config", configuration.toString()),
        folder,
        port);
  }
}
