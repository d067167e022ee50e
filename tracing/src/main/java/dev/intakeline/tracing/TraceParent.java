package dev.intakeline.tracing;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * W3C's {@code traceparent}: which trace something belongs to. We record no spans of our own yet,
 * so it is handed on unchanged, as the standard asks of those who only forward.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param parentId 16 of them, not all zero: the span of whoever asked us
 * @param flags 2 of them
 */
public record TraceParent(String traceId, String parentId, String flags) {
  /** The header's name, in HTTP and in Temporal. */
  public static final String HEADER = "traceparent";

  private static final Pattern FORM =
      Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
  private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");
  private static final Pattern PARENT_ID = Pattern.compile("(?!0{16})[0-9a-f]{16}");
  private static final Pattern FLAGS = Pattern.compile("[0-9a-f]{2}");

  /** Longer headers are none: later versions may add a little, not a page. */
  private static final int LENGTH_MAX = 128;

  private static final String VERSION = "00";
  private static final String NOT_SAMPLED = "00";

  public TraceParent {
    if (!TRACE_ID.matcher(traceId).matches()
        || !PARENT_ID.matcher(parentId).matches()
        || !FLAGS.matcher(flags).matches()) {
      throw new IllegalArgumentException("A trace parent has 32, 16 and 2 hexadecimal digits");
    }
  }

  /** A new trace, which nobody records. */
  public static TraceParent begin(RandomGenerator random) {
    return new TraceParent(hex(random, 16), hex(random, 8), NOT_SAMPLED);
  }

  /** What a header says; empty where it isn't one of W3C's form. */
  public static Optional<TraceParent> read(String header) {
    Matcher parts = FORM.matcher(header.length() > LENGTH_MAX ? "" : header.strip());
    if (!parts.matches() || (header.startsWith(VERSION) && parts.group(4) != null)) {
      return Optional.empty();
    }
    String trace = parts.group(1);
    String parent = parts.group(2);
    return TRACE_ID.matcher(trace).matches() && PARENT_ID.matcher(parent).matches()
        ? Optional.of(new TraceParent(trace, parent, parts.group(3)))
        : Optional.empty();
  }

  /** The header's value. */
  public String header() {
    return VERSION + "-" + traceId + "-" + parentId + "-" + flags;
  }

  /** Never all zero: the first bit is set. */
  private static String hex(RandomGenerator random, int bytes) {
    byte[] id = new byte[bytes];
    random.nextBytes(id);
    id[0] |= (byte) 0x80;
    return HexFormat.of().formatHex(id);
  }
}
