package dev.intakeline.mcp.dispatch;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.tools.Refusal;
import java.nio.charset.StandardCharsets;

/**
 * What goes back: an answer or a refusal, as JSON.
 *
 * @param ok whether it is an answer
 * @param json the tool's answer, or {@code {"refusal", "detail"}}
 */
public record ToolReply(boolean ok, String json) {

  /** The JSON form of a refusal; holds nothing of the request. */
  public record Refused(Refusal refusal, String detail) {}

  static ToolReply answer(Object answer) {
    return new ToolReply(true, text(answer));
  }

  /** A refusal with its reason, which holds nothing of the request. */
  public static ToolReply refused(Refusal refusal, String detail) {
    return new ToolReply(false, text(new Refused(refusal, detail)));
  }

  private static String text(Object value) {
    return new String(Wire.json(value), StandardCharsets.UTF_8);
  }

  /** Hides the answer. */
  @Override
  public String toString() {
    return "ToolReply[" + ok + "]";
  }
}
