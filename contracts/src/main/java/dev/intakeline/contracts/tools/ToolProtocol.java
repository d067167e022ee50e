package dev.intakeline.contracts.tools;

/** What tool server and media worker agree on beside the tools themselves. */
public final class ToolProtocol {
  /** The path of the tool server's MCP endpoint (Streamable HTTP). */
  public static final String PATH = "/mcp";

  /**
   * Key in a tool call's {@code _meta}: the call's id in the media worker's journal, so that both
   * audits name it alike.
   */
  public static final String TOOL_CALL_ID = "intakeline/tool-call-id";

  /** Header that carries the call's token, as {@code Bearer TOKEN}. */
  public static final String TOKEN_HEADER = "Authorization";

  /** A larger request is refused before it is read. */
  public static final int REQUEST_BYTES_MAX = 64 * 1024;

  private ToolProtocol() {}
}
