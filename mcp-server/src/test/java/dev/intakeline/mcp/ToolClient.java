package dev.intakeline.mcp;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.tools.ToolProtocol;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The SDK's client as a media worker uses it. */
final class ToolClient implements AutoCloseable {
  private final McpSyncClient client;

  ToolClient(URI server, String token) {
    client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(server.toString())
                    .endpoint(ToolProtocol.PATH)
                    .addHttpRequestCustomizer(
                        (request, _, _, _, _) ->
                            request.setHeader(ToolProtocol.TOKEN_HEADER, "Bearer " + token))
                    .build())
            .requestTimeout(Duration.ofSeconds(10))
            .build();
  }

  /** What came back. */
  record Reply(boolean ok, String json) {
    <T> T as(Class<T> type) {
      return Wire.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
  }

  McpSyncClient protocol() {
    return client;
  }

  /** Calls a tool with a record's JSON form. */
  Reply call(String id, String tool, Object arguments) {
    return call(
        id,
        tool,
        Wire.mapper()
            .convertValue(
                arguments,
                Wire.mapper()
                    .getTypeFactory()
                    .constructMapType(Map.class, String.class, Object.class)));
  }

  /** Calls a tool with these arguments, whatever they are. */
  Reply call(String id, String tool, Map<String, Object> arguments) {
    CallToolResult result =
        client.callTool(
            CallToolRequest.builder(tool)
                .arguments(arguments)
                .meta(Map.of(ToolProtocol.TOOL_CALL_ID, id))
                .build());
    return new Reply(
        !Boolean.TRUE.equals(result.isError()), ((TextContent) result.content().getFirst()).text());
  }

  @Override
  public void close() {
    client.close();
  }
}
