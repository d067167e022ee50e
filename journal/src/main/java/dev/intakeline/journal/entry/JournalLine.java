package dev.intakeline.journal.entry;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * An entry as stored: one line of JSON in exactly this form, fields in this order, without white
 * space, ended by a line feed that is no part of it:
 *
 * <pre>{@code
 * {"v":1,"tenant":"…","call":"…","seq":1,"epoch":1,"type":"heard","mediaMs":0,"monotonicNanos":0,
 *  "at":"2026-01-01T00:00:00Z","prevHash":"…","contentHash":"…","content":"<base64>"}
 * }</pre>
 *
 * <p>The <b>entry hash</b> is the SHA-256 of the line's bytes as they are stored, without the line
 * feed; {@code prevHash} is the hash of the entry before, 64 zeros for the first. {@code
 * contentHash} is the SHA-256 of the encrypted content's bytes, before base64.
 *
 * <p>The sealing entry, type {@code sealed}, has {@code "manifest":"<hash>","keyId":"…",
 * "signature":"<base64>"} in place of the content. The signature is over the line's bytes before
 * {@code ,"signature":}.
 */
public final class JournalLine {
  /**
   * The format that is written; a higher one can't be read. Where it rises, that of the record has
   * to rise too: it is what an unknown version of one entry is judged by.
   */
  public static final int VERSION = 1;

  /** Longest line that is read. */
  public static final int BYTES_MAX = 4_000_000;

  /** Type of the entry that closes a record. */
  public static final String SEALED = "sealed";

  private final Envelope envelope;
  private final Body body;
  private final byte[] bytes;

  private JournalLine(Envelope envelope, Body body, byte[] bytes) {
    this.envelope = envelope;
    this.body = body;
    this.bytes = bytes;
  }

  /** What follows an entry's envelope. */
  public sealed interface Body {}

  /**
   * The encrypted event: its hash as it stands there, and where in the line its base64 is. That
   * stays in the line, for a long record is held in memory when it is sealed.
   */
  public record Content(String hash, int from, int length) implements Body {}

  /** The seal: the manifest's hash and the signature, in base64 and over so many bytes. */
  public record Seal(String manifest, String keyId, String signature, int signedBytes)
      implements Body {}

  /**
   * Reads a line.
   *
   * @param bytes the line without its line feed; not to be changed any more
   * @throws UnknownVersionException when a newer build wrote it
   * @throws IllegalArgumentException when it isn't of the form above; the text tells where, and
   *     nothing of what stands there
   */
  public static JournalLine parse(byte[] bytes) {
    LineScanner scanner = new LineScanner(bytes);
    scanner.expect(LineFields.VERSION);
    long version = scanner.number();
    if (version < VERSION) {
      throw new IllegalArgumentException("No build wrote an entry of version " + version);
    }
    if (version > VERSION) {
      throw new UnknownVersionException(version);
    }
    Envelope envelope =
        new Envelope(
            scanner.string(LineFields.TENANT),
            scanner.string(LineFields.CALL),
            scanner.number(LineFields.SEQ),
            scanner.number(LineFields.EPOCH),
            scanner.string(LineFields.TYPE),
            scanner.number(LineFields.MEDIA),
            scanner.number(LineFields.MONOTONIC),
            scanner.string(LineFields.AT),
            scanner.string(LineFields.PREVIOUS));
    Body body = envelope.type().equals(SEALED) ? seal(scanner) : content(scanner);
    scanner.expect(LineFields.END);
    scanner.expectEnd();
    return new JournalLine(envelope, body, bytes);
  }

  /** The clear part. */
  public Envelope envelope() {
    return envelope;
  }

  /** What follows it. */
  public Body body() {
    return body;
  }

  /** Number of the entry. */
  public long seq() {
    return envelope.seq();
  }

  /** The line as stored; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The entry's hash in the chain. */
  public ContentHash hash() {
    return ContentHash.of(bytes);
  }

  /** Whose entry it says it is; empty where the ids aren't such. */
  public Optional<CallRef> ref() {
    try {
      return Optional.of(new CallRef(new TenantId(envelope.tenant()), new CallId(envelope.call())));
    } catch (IllegalArgumentException notIds) {
      return Optional.empty();
    }
  }

  /**
   * The encrypted bytes of a content.
   *
   * @throws IllegalArgumentException when it isn't base64
   */
  public byte[] cipherText(Content content) {
    int end = content.from() + content.length();
    return Base64.getDecoder().decode(Arrays.copyOfRange(bytes, content.from(), end));
  }

  /** The bytes that a seal's signature is over. */
  public byte[] signedBy(Seal seal) {
    return Arrays.copyOf(bytes, seal.signedBytes());
  }

  private static Body content(LineScanner scanner) {
    String hash = scanner.string(LineFields.CONTENT_HASH);
    int length = scanner.skipString(LineFields.CONTENT);
    return new Content(hash, scanner.position() - 1 - length, length);
  }

  private static Body seal(LineScanner scanner) {
    String manifest = scanner.string(LineFields.MANIFEST);
    String keyId = scanner.string(LineFields.KEY_ID);
    int signedBytes = scanner.position();
    return new Seal(manifest, keyId, scanner.string(LineFields.SIGNATURE), signedBytes);
  }

  @Override
  public String toString() {
    return "JournalLine[" + seq() + ", " + envelope.type() + "]";
  }
}
