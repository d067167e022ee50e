package dev.intakeline.journal.verify;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import java.time.Instant;
import java.util.List;

/**
 * What a record consists of; {@code manifest.json} in it. Its own hash stands in the journal's last
 * entry, which is signed.
 *
 * @param version of the record's form
 * @param call whose record
 * @param epoch the last hosting
 * @param outcome how the call ended
 * @param sealedAt when it was sealed
 * @param journal the journal up to the entry before its last
 * @param files everything else
 */
public record Manifest(
    int version,
    CallRef call,
    Epoch epoch,
    CallOutcome outcome,
    Instant sealedAt,
    JournalPart journal,
    List<ListedFile> files) {
  /** The form that is written, the journal's entries included; a higher one can't be read. */
  public static final int VERSION = 1;

  /** The manifest's own name. */
  public static final String NAME = "manifest.json";

  /** The journal's name. */
  public static final String JOURNAL = "journal.jsonl";

  /** The recording's name, before it is encrypted. */
  public static final String AUDIO = "audio.ogg";

  public Manifest {
    files = List.copyOf(files);
  }

  /**
   * The journal without its last line.
   *
   * @param file its name
   * @param size in bytes, line feeds included
   * @param sha256 of those bytes
   * @param head the chain's head there; {@code head.seq} is the number of entries
   */
  public record JournalPart(String file, long size, ContentHash sha256, JournalHead head) {}

  /**
   * A file.
   *
   * @param file its name in the record, as stored
   * @param name its name once decrypted
   * @param mediaType of the decrypted content
   * @param size in bytes, as stored
   * @param sha256 of the bytes as stored
   */
  public record ListedFile(
      String file, String name, String mediaType, long size, ContentHash sha256) {}
}
