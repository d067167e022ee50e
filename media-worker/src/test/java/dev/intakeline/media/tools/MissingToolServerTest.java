package dev.intakeline.media.tools;

import dev.intakeline.media.call.Tools;
import dev.intakeline.media.call.ToolsContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Nobody listens there. */
class MissingToolServerTest extends ToolsContract {
  private McpTools tools;

  @BeforeEach
  void findAPortThatNobodyHas() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    tools = new McpTools(URI.create("http://127.0.0.1:" + port), SilentToolServerTest.tokens());
  }

  @AfterEach
  void close() {
    tools.close();
  }

  @Override
  protected Tools away() {
    return tools;
  }
}
