package dev.intakeline.media.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.tools.Accepted;
import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.Refusal;
import dev.intakeline.contracts.tools.RequestHuman;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.contracts.tools.ToolProtocol;
import dev.intakeline.media.call.Tools;
import dev.intakeline.tracing.TraceParent;
import dev.intakeline.tracing.Trail;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One hosting's session with the tool server. It is opened ahead, in the background, and opened
 * anew after a failure; a call never waits longer than {@link Tools#ANSWER_WITHIN} altogether.
 */
final class McpCallTools implements Tools.CallTools {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final ObjectMapper json = Wire.mapper();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final URI server;
  private final HttpClient http;
  private final String token;
  private final Optional<String> traceParent = Trail.current().map(trail -> trail.trace().header());
  private CompletableFuture<McpSyncClient> session;

  McpCallTools(URI server, HttpClient http, String token) {
    this.server = server;
    this.http = http;
    this.token = token;
    this.session = connect();
  }

  @Override
  public RecordAnswer.Result recordAnswer(String id, RecordAnswer arguments) {
    return result(call(ToolNames.RECORD_ANSWER, id, arguments), RecordAnswer.Result.class);
  }

  /** What a tool answered, from its JSON. */
  static <T> T result(Object answer, Class<T> type) {
    try {
      return Wire.mapper().convertValue(answer, type);
    } catch (IllegalArgumentException wrongShape) {
      // Its text, and its cause's, may hold what was said.
      throw new Tools.UnusableAnswerException("the tool's answer has another shape", json(answer));
    }
  }

  @Override
  public Accepted requestHuman(String id, RequestHuman arguments) {
    return result(call(ToolNames.REQUEST_HUMAN, id, arguments), Accepted.class);
  }

  @Override
  public Accepted flagConcern(String id, FlagConcern arguments) {
    return result(call(ToolNames.FLAG_CONCERN, id, arguments), Accepted.class);
  }

  @Override
  public Accepted endCall(String id, EndCall arguments) {
    return result(call(ToolNames.END_CALL, id, arguments), Accepted.class);
  }

  @Override
  public void close() {
    CompletableFuture<McpSyncClient> last = current();
    var _ = last.thenAcceptAsync(McpSyncClient::close, threads);
    threads.shutdown();
  }

  private Object call(String tool, String id, Object arguments) {
    McpSchema.CallToolRequest request =
        new McpSchema.CallToolRequest(
            tool, json.convertValue(arguments, OBJECT), Map.of(ToolProtocol.TOOL_CALL_ID, id));
    CompletableFuture<McpSyncClient> client = current();
    CompletableFuture<McpSchema.CallToolResult> answer =
        client.thenApplyAsync(open -> open.callTool(request), threads);
    try {
      return answer(answer.get(Tools.ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      throw new Tools.ToolUnavailableException(tool + " gave no answer in time");
    } catch (ExecutionException broken) {
      reconnect(client);
      throw new Tools.ToolUnavailableException(tool + " can't be called");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Tools.ToolUnavailableException(tool + ": interrupted");
    }
  }

  private Object answer(McpSchema.CallToolResult result) {
    if (Boolean.TRUE.equals(result.isError())) {
      throw refused(result.structuredContent());
    }
    if (result.structuredContent() != null) {
      return result.structuredContent();
    }
    if (!result.content().isEmpty()
        && result.content().getFirst() instanceof McpSchema.TextContent text) {
      return read(text.text());
    }
    throw new Tools.UnusableAnswerException("the tool answered nothing", "");
  }

  /** A refusal that stands is an answer that nobody can use; what else failed may be mended. */
  static RuntimeException refused(@Nullable Object said) {
    if (said instanceof Map<?, ?> fields && fields.get("refusal") instanceof String name) {
      for (Refusal refusal : Refusal.values()) {
        if (refusal.name().equals(name) && !refusal.mayPass()) {
          return new Tools.UnusableAnswerException(
              "the tool refused the call: " + refusal, json(said));
        }
      }
    }
    return new Tools.ToolUnavailableException(
        "the tool refused the call", said == null ? "" : json(said));
  }

  private static String json(Object answer) {
    return new String(Wire.json(answer), StandardCharsets.UTF_8);
  }

  private Object read(String text) {
    try {
      return json.readValue(text, OBJECT);
    } catch (JsonProcessingException broken) {
      throw new Tools.UnusableAnswerException("the tool's answer is no JSON", text);
    }
  }

  private synchronized CompletableFuture<McpSyncClient> current() {
    return session;
  }

  private synchronized void reconnect(CompletableFuture<McpSyncClient> broken) {
    if (session == broken && !threads.isShutdown()) {
      session = connect();
    }
  }

  private CompletableFuture<McpSyncClient> connect() {
    return CompletableFuture.supplyAsync(this::initialized, threads);
  }

  private McpSyncClient initialized() {
    McpSyncClient client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(server.toString())
                    .endpoint(ToolProtocol.PATH)
                    .clientBuilder(new SharedHttp(http))
                    .openConnectionOnStartup(false)
                    .addHttpRequestCustomizer(
                        (request, _, _, _, _) -> {
                          request.setHeader(ToolProtocol.TOKEN_HEADER, "Bearer " + token);
                          traceParent.ifPresent(
                              header -> request.setHeader(TraceParent.HEADER, header));
                        })
                    .build())
            .clientInfo(McpSchema.Implementation.builder("intakeline-media-worker", "1").build())
            .build();
    client.initialize();
    return client;
  }
}
