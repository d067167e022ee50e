package dev.intakeline.registry.tool;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.registry.content.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One call of a tool. The caller's journal names the same id.
 *
 * @param ref the call
 * @param number its place in the call's chain, from 1
 * @param id the tool call's id, given by the media worker
 * @param key the idempotency key
 * @param repeated whether an earlier entry of the same tool and key was answered again
 * @param epoch the hosting that it came from
 * @param tool the tool's name
 * @param at when it was answered; microseconds
 * @param ok whether it was answered, or refused
 * @param content request and answer, encrypted with the call's key
 * @param previous the hash of the entry before it, {@link ContentHash#NONE} before the first
 */
public record ToolEntry(
    CallRef ref,
    long number,
    String id,
    String key,
    boolean repeated,
    Epoch epoch,
    String tool,
    Instant at,
    boolean ok,
    Bytes content,
    ContentHash previous) {

  /** The entry's hash: over every field, the content by its own hash, one on a line. */
  public ContentHash hash() {
    String lines =
        String.join(
            "\n",
            "tool-call 1",
            ref.tenant().value(),
            ref.call().value(),
            Long.toString(number),
            id,
            key,
            Boolean.toString(repeated),
            Integer.toString(epoch.number()),
            tool,
            at.toString(),
            Boolean.toString(ok),
            ContentHash.of(content.toArray()).value(),
            previous.value());
    return ContentHash.of(lines.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "ToolEntry[" + ref + ", " + number + ", " + id + ", " + tool + "]";
  }
}
