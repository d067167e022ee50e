package dev.intakeline.contracts.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of some content, in 64 lower-case hexadecimal digits; names what never changes. */
public record ContentHash(@JsonValue String value) {
  // Before the constant below: making that one needs it.
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** What stands before the first entry of a chain. */
  public static final ContentHash NONE = new ContentHash("0".repeat(64));

  @JsonCreator
  public ContentHash {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A content hash is 64 lower-case hexadecimal digits");
    }
  }

  /** Hashes the bytes as they are. */
  public static ContentHash of(byte[] content) {
    try {
      return new ContentHash(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
