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

  /** For the goodbye, what is made up for after the call, and clocks that differ. */
  private static final Duration AFTER_CALL = Duration.ofMinutes(5);

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
  public CallTools open(CallRef call, Epoch epoch, Duration callMax) {
    return new McpCallTools(server, http, tokens.issue(call, epoch, life(callMax)));
  }

  /** A token that somebody took outlives its call by minutes, not hours. */
  static Duration life(Duration callMax) {
    Duration life = callMax.plus(AFTER_CALL);
    return life.compareTo(CallTokens.LIFE_MAX) > 0 ? CallTokens.LIFE_MAX : life;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
