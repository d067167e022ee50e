package dev.intakeline.mcp.protocol;

import dev.intakeline.contracts.tools.ToolProtocol;
import dev.intakeline.mcp.access.Grant;
import dev.intakeline.mcp.dispatch.Tool;
import dev.intakeline.mcp.dispatch.ToolDispatcher;
import dev.intakeline.registry.Registry;
import dev.intakeline.secrets.ContentKeys;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The servlet at the tools' path, and the tools behind it. */
@Configuration(proxyBeanMethods = false)
class ProtocolConfiguration {
  private final QuietJson json = new QuietJson();

  @Bean
  HttpServletStatelessServerTransport toolTransport() {
    return HttpServletStatelessServerTransport.builder()
        .jsonMapper(json)
        .messageEndpoint(ToolProtocol.PATH)
        .maxRequestSize(ToolProtocol.REQUEST_BYTES_MAX)
        .contextExtractor(
            request ->
                Grant.of(request)
                    .map(
                        grant ->
                            McpTransportContext.create(Map.of(ToolSpecifications.GRANT, grant)))
                    .orElse(McpTransportContext.EMPTY))
        .build();
  }

  @Bean
  ServletRegistrationBean<HttpServletStatelessServerTransport> toolServlet(
      HttpServletStatelessServerTransport toolTransport) {
    return new ServletRegistrationBean<>(toolTransport, ToolProtocol.PATH);
  }

  // The dispatcher checks arguments itself: the SDK's own check quotes them, and leaves no record.
  @Bean(destroyMethod = "close")
  McpStatelessSyncServer toolServer(
      HttpServletStatelessServerTransport toolTransport,
      List<Tool<?>> tools,
      Registry registry,
      ContentKeys keys) {
    ToolSpecifications specifications = new ToolSpecifications(json);
    return McpServer.sync(toolTransport)
        .serverInfo("intakeline", "1")
        .jsonMapper(json)
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .validateToolInputs(false)
        .immediateExecution(true)
        .tools(
            tools.stream()
                .map(tool -> new ToolDispatcher<>(tool, registry, keys, Clock.systemUTC()))
                .map(specifications::of)
                .toList())
        .build();
  }
}
