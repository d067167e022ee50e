package dev.intakeline.media.tools;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.media.call.Tools;
import dev.intakeline.secrets.CallTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** Tools behind an MCP server: one session for each hosting of a call. */
public final class McpTools implements Tools, AutoCloseable {
  /** A server that doesn't take a connection so quickly can't answer in time either. */
  private static final Duration CONNECT_WITHIN = Duration.ofMillis(250);

  private final URI server;
  private final CallTokens tokens;
  private final HttpClient http;

  /**
   * Tools of the server at that address.
   *
   * @param server its address; only scheme, host and port count, the path is agreed on
   */
  public McpTools(URI server, CallTokens tokens) {
    this.server = server;
    this.tokens = tokens;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
  }

  @Override
  public CallTools open(CallRef call, Epoch epoch) {
    return new McpCallTools(server, http, tokens.issue(call, epoch, CallTokens.LIFE_MAX));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
