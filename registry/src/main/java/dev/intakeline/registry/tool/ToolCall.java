package dev.intakeline.registry.tool;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.registry.content.Bytes;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A tool call that is to be entered; see {@link ToolEntry} for its parts.
 *
 * @param id 1 to 64 letters, digits and {@code . _ : -}; so is the key, up to 128
 */
public record ToolCall(
    CallRef ref,
    String id,
    String key,
    boolean repeated,
    Epoch epoch,
    String tool,
    Instant at,
    boolean ok,
    Bytes content) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/-]{1,64}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:/-]{1,128}");

  public ToolCall {
    if (!isId(id)) {
      throw new IllegalArgumentException("A tool call's id is 1 to 64 plain characters");
    }
    if (!isKey(key)) {
      throw new IllegalArgumentException("A tool call's key is 1 to 128 plain characters");
    }
  }

  /** Whether the text can be a tool call's id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether the text can be a tool call's key. */
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }
}
