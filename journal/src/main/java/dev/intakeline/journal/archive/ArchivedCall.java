package dev.intakeline.journal.archive;

import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.journal.contents.ContentFile;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.entry.EntryReader;
import dev.intakeline.journal.entry.JournalLine;
import dev.intakeline.journal.entry.LineReader;
import dev.intakeline.journal.verify.Manifest;
import dev.intakeline.journal.verify.Manifest.ListedFile;
import dev.intakeline.secrets.ContentKeys;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * A sealed record, for reading. It is taken as it is: whoever wants to know whether it was changed
 * asks {@link dev.intakeline.journal.verify.ArchiveVerifier}.
 */
public final class ArchivedCall {
  private final Path folder;
  private final Manifest manifest;
  private final ContentHash manifestHash;
  private final Optional<SecretKey> key;

  private ArchivedCall(
      Path folder, Manifest manifest, ContentHash manifestHash, Optional<SecretKey> key) {
    this.folder = folder;
    this.manifest = manifest;
    this.manifestHash = manifestHash;
    this.key = key;
  }

  /**
   * Opens the record in a folder, whosever it is.
   *
   * @throws UncheckedIOException when it isn't there or can't be read
   * @throws IllegalArgumentException when it has no manifest of a known form
   */
  public static ArchivedCall open(Path folder, ContentKeys keys) {
    try {
      Manifest manifest = DirectoryArchive.manifest(folder);
      if (manifest.version() > Manifest.VERSION) {
        throw new IllegalArgumentException(
            "The record is of version " + manifest.version() + ", newer than this build");
      }
      return new ArchivedCall(
          folder, manifest, DirectoryArchive.manifestHash(folder), keys.find(manifest.call()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The record can't be read", unreadable);
    }
  }

  /**
   * Opens the record of a call. A folder is no proof: whoever can write to the archive could put
   * one call's whole record, which verifies, in another one's place.
   *
   * @throws UncheckedIOException when it isn't there or can't be read
   * @throws IllegalArgumentException when it has no manifest of a known form
   * @throws IllegalStateException when it is another call's
   */
  public static ArchivedCall open(Path folder, CallRef call, ContentKeys keys) {
    ArchivedCall archived = open(folder, keys);
    if (!archived.manifest().call().equals(call)) {
      throw new IllegalStateException(
          "In the place of call " + call + " lies the record of " + archived.manifest().call());
    }
    return archived;
  }

  /** What it consists of. */
  public Manifest manifest() {
    return manifest;
  }

  /** Whether contents can still be read: false once the call's key was shredded. */
  public boolean isReadable() {
    return key.isPresent();
  }

  /** Where it lies, and its head. */
  public ArchiveReceipt receipt() {
    JournalLine last = JournalLine.parse(lastLine());
    return new ArchiveReceipt(
        folder.toString(),
        new JournalHead(last.seq(), last.hash()),
        manifestHash,
        Optional.of(!isReadable()));
  }

  /** All entries of the journal; contents are unreadable once the key was shredded. */
  public List<Entry> entries() {
    EntryReader reader = new EntryReader(key);
    return lines().stream().map(reader::read).toList();
  }

  /** Names of the files beside journal and manifest, as they are called once decrypted. */
  public List<ListedFile> files() {
    return manifest.files();
  }

  /**
   * A file's content, decrypted while it is read.
   *
   * @param name such as {@link Attachment#TRANSCRIPT} or {@link Manifest#AUDIO}
   * @return empty where the record has no such file, or the key was shredded
   */
  public Optional<InputStream> content(String name) throws IOException {
    for (ListedFile listed : manifest.files()) {
      if (listed.name().equals(name) && key.isPresent() && isPlain(listed.file())) {
        InputStream stored = Files.newInputStream(folder.resolve(listed.file()));
        return Optional.of(
            ContentFile.decrypt(new BufferedInputStream(stored), key.get(), listed.name()));
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(String file) {
    return Path.of(file).getNameCount() == 1 && !file.startsWith(".");
  }

  private List<JournalLine> lines() {
    List<JournalLine> lines = new ArrayList<>();
    try (InputStream in = Files.newInputStream(folder.resolve(Manifest.JOURNAL))) {
      LineReader reader = new LineReader(in);
      for (Optional<byte[]> line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(JournalLine.parse(line.get()));
      }
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The record's journal can't be read", unreadable);
    }
  }

  /** The seal, which is all that follows the part that the manifest lists. */
  private byte[] lastLine() {
    try (InputStream in = Files.newInputStream(folder.resolve(Manifest.JOURNAL))) {
      in.skipNBytes(manifest.journal().size());
      return new LineReader(in)
          .next()
          .orElseThrow(() -> new IllegalArgumentException("The record has no seal"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The record's journal can't be read", unreadable);
    }
  }
}
