package dev.intakeline.media.tools.mcp;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.tools.ToolProtocol;
import dev.intakeline.media.call.Tools;
import dev.intakeline.secrets.CallTokens;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** The tool server as the media worker uses it, by the MCP Java client over Streamable HTTP. */
public final class McpTools implements Tools {
  /** Connecting happens beside the call; nobody waits for it. */
  static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

  private static final McpSchema.Implementation US =
      McpSchema.Implementation.builder("intakeline-media-worker", "1").build();

  private final URI server;
  private final CallTokens tokens;

  /**
   * @param server the tool server's address, its path included
   * @param tokens gives each hosting its token
   */
  public McpTools(URI server, CallTokens tokens) {
    this.server = server;
    this.tokens = tokens;
  }

  @Override
  public CallTools open(CallRef call, Epoch epoch) {
    String token = tokens.issue(call, epoch, CallTokens.LIFE_MAX);
    return new McpCallTools(() -> client(token));
  }

  private McpSyncClient client(String token) {
    HttpClientStreamableHttpTransport transport =
        HttpClientStreamableHttpTransport.builder(server.resolve("/").toString())
            .endpoint(server.getPath())
            // The tool server pushes nothing: without the idle stream a call costs one connection
            // less.
            .openConnectionOnStartup(false)
            .resumableStreams(false)
            .clientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
            .connectTimeout(CONNECT_WITHIN)
            .addHttpRequestCustomizer(
                (request, method, uri, body, context) ->
                    request.header(ToolProtocol.TOKEN_HEADER, "Bearer " + token))
            .build();
    McpSyncClient client =
        McpClient.sync(transport)
            .clientInfo(US)
            .initializationTimeout(CONNECT_WITHIN)
            .requestTimeout(ANSWER_WITHIN)
            .build();
    client.initialize();
    return client;
  }
}
