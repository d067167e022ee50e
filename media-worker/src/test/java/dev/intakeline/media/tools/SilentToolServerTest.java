package dev.intakeline.media.tools;

import dev.intakeline.media.call.Tools;
import dev.intakeline.media.call.ToolsContract;
import dev.intakeline.secrets.CallTokens;
import dev.intakeline.secrets.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that takes connections and never says anything. */
class SilentToolServerTest extends ToolsContract {
  private ServerSocket server;
  private McpTools tools;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    tools = new McpTools(URI.create("http://127.0.0.1:" + server.getLocalPort()), tokens());
  }

  @AfterEach
  void close() throws IOException {
    tools.close();
    server.close();
  }

  @Override
  protected Tools away() {
    return tools;
  }

  /** Of a key that nobody else has. */
  static CallTokens tokens() {
    return new CallTokens(
        _ -> Optional.of(new Secret(Base64.getEncoder().encodeToString(new byte[32]))),
        Clock.systemUTC());
  }
}
