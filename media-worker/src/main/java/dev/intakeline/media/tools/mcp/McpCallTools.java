package dev.intakeline.media.tools.mcp;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.RequestHuman;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.contracts.tools.ToolProtocol;
import dev.intakeline.media.call.Tools;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One hosting's session with the tool server. It is opened ahead, beside the call; when it breaks,
 * the call in hand fails and a new one is opened for the next.
 */
final class McpCallTools implements Tools.CallTools {
  /** Between two tries to connect, so that a dead server isn't hammered. */
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final Executor BESIDE =
      task -> Thread.ofVirtual().name("tools-connect").start(task);

  private final Supplier<McpSyncClient> connector;
  private CompletableFuture<McpSyncClient> session;
  private long openedNanos;
  private boolean closed;

  McpCallTools(Supplier<McpSyncClient> connector) {
    this.connector = connector;
    this.session = connect();
  }

  @Override
  public RecordAnswer.Result recordAnswer(String id, RecordAnswer arguments) {
    return Wire.mapper()
        .convertValue(call(id, ToolNames.RECORD_ANSWER, arguments), RecordAnswer.Result.class);
  }

  @Override
  public void requestHuman(String id, RequestHuman arguments) {
    call(id, ToolNames.REQUEST_HUMAN, arguments);
  }

  @SuppressWarnings("unchecked") // a record's JSON is an object
  private Object call(String id, String tool, Object arguments) {
    CompletableFuture<McpSyncClient> current = session();
    try {
      McpSyncClient client = current.get(Tools.ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      McpSchema.CallToolResult result =
          client.callTool(
              McpSchema.CallToolRequest.builder(tool)
                  .arguments(Wire.mapper().convertValue(arguments, Map.class))
                  .meta(Map.of(ToolProtocol.TOOL_CALL_ID, id))
                  .build());
      if (Boolean.TRUE.equals(result.isError()) || result.structuredContent() == null) {
        throw new Tools.ToolUnavailableException(tool + " refused the call");
      }
      return result.structuredContent();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Tools.ToolUnavailableException(tool + " was interrupted");
    } catch (TimeoutException | ExecutionException notThere) {
      throw new Tools.ToolUnavailableException("the tool server isn't connected");
    } catch (Tools.ToolUnavailableException refused) {
      throw refused;
    } catch (RuntimeException broken) {
      // Whatever the client throws: the session may be lost, the message may hold contents.
      reconnect(current);
      throw new Tools.ToolUnavailableException(
          tool + " gave no answer: " + broken.getClass().getSimpleName());
    }
  }

  private synchronized CompletableFuture<McpSyncClient> session() {
    if (session.isCompletedExceptionally()
        && !closed
        && System.nanoTime() - openedNanos > RETRY_NANOS) {
      session = connect();
    }
    return session;
  }

  private synchronized void reconnect(CompletableFuture<McpSyncClient> broken) {
    if (broken == session && !closed) {
      dispose(broken);
      session = connect();
    }
  }

  private synchronized CompletableFuture<McpSyncClient> connect() {
    openedNanos = System.nanoTime();
    return CompletableFuture.supplyAsync(connector, BESIDE);
  }

  private static void dispose(CompletableFuture<McpSyncClient> session) {
    // Nobody waits for a good-bye, nor cares whether it arrives.
    CompletableFuture<Void> ignored = session.thenAcceptAsync(McpSyncClient::close, BESIDE);
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      dispose(session);
    }
  }
}
