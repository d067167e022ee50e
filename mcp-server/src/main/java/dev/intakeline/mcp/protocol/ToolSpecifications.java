package dev.intakeline.mcp.protocol;

import dev.intakeline.contracts.tools.Refusal;
import dev.intakeline.contracts.tools.ToolProtocol;
import dev.intakeline.mcp.access.Grant;
import dev.intakeline.mcp.dispatch.ToolDispatcher;
import dev.intakeline.mcp.dispatch.ToolReply;
import dev.intakeline.mcp.dispatch.ToolRequest;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts dispatchers into the protocol's form. */
final class ToolSpecifications {
  /** Where the request's grant is handed from the servlet to the tool. */
  static final String GRANT = "grant";

  private static final Logger LOG = LoggerFactory.getLogger(ToolSpecifications.class);

  private final McpJsonMapper json;

  ToolSpecifications(McpJsonMapper json) {
    this.json = json;
  }

  SyncToolSpecification of(ToolDispatcher<?> dispatcher) {
    Tool tool =
        Tool.builder(dispatcher.tool().name(), json, dispatcher.schema().json())
            .description(dispatcher.schema().description())
            .build();
    return new SyncToolSpecification(
        tool, (context, request) -> result(dispatcher, context, request));
  }

  private CallToolResult result(
      ToolDispatcher<?> dispatcher, McpTransportContext context, CallToolRequest request) {
    ToolReply reply;
    try {
      reply = reply(dispatcher, context, request);
    } catch (RuntimeException | IOException broken) {
      // The top of a request: its contents are in nobody's exceptions, so the class has to do.
      LOG.warn("{} can't be answered: {}", dispatcher.tool().name(), broken.getClass().getName());
      reply = ToolReply.refused(Refusal.FAILED, "what the tools need can't be reached");
    }
    return CallToolResult.builder()
        .addTextContent(reply.json())
        .structuredContent(tree(reply.json()))
        .isError(!reply.ok())
        .build();
  }

  private ToolReply reply(
      ToolDispatcher<?> dispatcher, McpTransportContext context, CallToolRequest request)
      throws IOException {
    if (!(context.get(GRANT) instanceof Grant grant)) {
      throw new IllegalStateException("A request came past the token check");
    }
    Map<String, Object> arguments = request.arguments();
    Map<String, Object> meta = request.meta();
    Optional<String> id =
        meta != null && meta.get(ToolProtocol.TOOL_CALL_ID) instanceof String text
            ? Optional.of(text)
            : Optional.empty();
    return dispatcher.reply(
        new ToolRequest(
            grant.call(),
            grant.epoch(),
            id,
            arguments == null ? "{}" : json.writeValueAsString(arguments)));
  }

  private Map<String, Object> tree(String text) {
    try {
      return json.readValue(text, new TypeRef<Map<String, Object>>() {});
    } catch (IOException impossible) {
      throw new UncheckedIOException("An answer is JSON", impossible);
    }
  }
}
