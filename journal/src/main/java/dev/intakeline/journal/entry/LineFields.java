package dev.intakeline.journal.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What stands between the values of a line; see {@link JournalLine}. */
final class LineFields {
  static final byte[] VERSION = "{\"v\":".getBytes(UTF_8);
  static final byte[] TENANT = ",\"tenant\":\"".getBytes(UTF_8);
  static final byte[] CALL = ",\"call\":\"".getBytes(UTF_8);
  static final byte[] SEQ = ",\"seq\":".getBytes(UTF_8);
  static final byte[] EPOCH = ",\"epoch\":".getBytes(UTF_8);
  static final byte[] TYPE = ",\"type\":\"".getBytes(UTF_8);
  static final byte[] MEDIA = ",\"mediaMs\":".getBytes(UTF_8);
  static final byte[] MONOTONIC = ",\"monotonicNanos\":".getBytes(UTF_8);
  static final byte[] AT = ",\"at\":\"".getBytes(UTF_8);
  static final byte[] PREVIOUS = ",\"prevHash\":\"".getBytes(UTF_8);
  static final byte[] CONTENT_HASH = ",\"contentHash\":\"".getBytes(UTF_8);
  static final byte[] CONTENT = ",\"content\":\"".getBytes(UTF_8);
  static final byte[] MANIFEST = ",\"manifest\":\"".getBytes(UTF_8);
  static final byte[] KEY_ID = ",\"keyId\":\"".getBytes(UTF_8);
  static final byte[] SIGNATURE = ",\"signature\":\"".getBytes(UTF_8);
  static final byte[] END = "}".getBytes(UTF_8);

  private LineFields() {}
}
