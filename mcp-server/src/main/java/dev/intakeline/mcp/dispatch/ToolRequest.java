package dev.intakeline.mcp.dispatch;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import java.util.Optional;

/**
 * A tool call as it comes in.
 *
 * @param call from its token
 * @param epoch from its token
 * @param id the media worker's name for it, if it gave one
 * @param arguments JSON, unchecked
 */
public record ToolRequest(CallRef call, Epoch epoch, Optional<String> id, String arguments) {
  /** Hides the arguments. */
  @Override
  public String toString() {
    return "ToolRequest[" + call + "]";
  }
}
