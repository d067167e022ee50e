package dev.intakeline.mcp;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.tools.Refusal;
import dev.intakeline.contracts.tools.ToolProtocol;
import dev.intakeline.mcp.dispatch.ToolReply;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
  record Reply(boolean ok, String json, Object structured) {
    <T> T as(Class<T> type) {
      return Wire.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** Why it was refused. */
    Refusal refusal() {
      return as(ToolReply.Refused.class).refusal();
    }
  }

  /** The names of the tools that are offered. */
  List<String> tools() {
    return client.listTools().tools().stream().map(McpSchema.Tool::name).toList();
  }

  /** Calls a tool with a record's JSON form. */
  Reply call(String id, String tool, Object arguments) {
    return send(tool, map(arguments), Map.of(ToolProtocol.TOOL_CALL_ID, id));
  }

  /** Sends a tool call as it stands. */
  Reply send(String tool, Map<String, Object> arguments, Map<String, Object> meta) {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).meta(meta).build());
    return new Reply(
        !Boolean.TRUE.equals(result.isError()),
        ((TextContent) result.content().getFirst()).text(),
        result.structuredContent());
  }

  @SuppressWarnings("unchecked") // a record's JSON form is an object
  static Map<String, Object> map(Object arguments) {
    return Wire.mapper().convertValue(arguments, Map.class);
  }

  @Override
  public void close() {
    client.close();
  }
}
