package dev.intakeline.journal.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intakeline.contracts.call.ContentHash;
import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Writes lines in the form that {@link JournalLine} reads. */
final class LineComposer {
  private static final int ENVELOPE_BYTES = 400;

  private LineComposer() {}

  static byte[] withContent(Envelope envelope, byte[] cipherText) {
    ByteArrayOutputStream line = begin(envelope, cipherText.length * 4 / 3);
    field(line, LineFields.CONTENT_HASH, ContentHash.of(cipherText).value());
    field(line, LineFields.CONTENT, Base64.getEncoder().encodeToString(cipherText));
    line.writeBytes(LineFields.END);
    return line.toByteArray();
  }

  /** A sealing entry's line as far as its signature reaches. */
  static byte[] unsigned(Envelope envelope, ContentHash manifest, String keyId) {
    ByteArrayOutputStream line = begin(envelope, 0);
    field(line, LineFields.MANIFEST, manifest.value());
    field(line, LineFields.KEY_ID, keyId);
    return line.toByteArray();
  }

  static byte[] signed(byte[] unsigned, byte[] signature) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(unsigned.length + ENVELOPE_BYTES);
    line.writeBytes(unsigned);
    field(line, LineFields.SIGNATURE, Base64.getEncoder().encodeToString(signature));
    line.writeBytes(LineFields.END);
    return line.toByteArray();
  }

  private static ByteArrayOutputStream begin(Envelope envelope, int contentLength) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(ENVELOPE_BYTES + contentLength);
    number(line, LineFields.VERSION, JournalLine.VERSION);
    field(line, LineFields.TENANT, envelope.tenant());
    field(line, LineFields.CALL, envelope.call());
    number(line, LineFields.SEQ, envelope.seq());
    number(line, LineFields.EPOCH, envelope.epoch());
    field(line, LineFields.TYPE, envelope.type());
    number(line, LineFields.MEDIA, envelope.mediaMs());
    number(line, LineFields.MONOTONIC, envelope.monotonicNanos());
    field(line, LineFields.AT, envelope.at());
    field(line, LineFields.PREVIOUS, envelope.previous());
    return line;
  }

  private static void field(ByteArrayOutputStream line, byte[] name, String value) {
    line.writeBytes(name);
    line.writeBytes(value.getBytes(UTF_8));
    line.write('"');
  }

  private static void number(ByteArrayOutputStream line, byte[] name, long value) {
    line.writeBytes(name);
    line.writeBytes(Long.toString(value).getBytes(UTF_8));
  }
}
