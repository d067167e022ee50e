package dev.intakeline.journal.verify;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.journal.entry.JournalLine.Seal;
import dev.intakeline.journal.verify.Manifest.JournalPart;
import dev.intakeline.journal.verify.Manifest.ListedFile;
import dev.intakeline.journal.verify.Verdict.BrokenFile;
import dev.intakeline.journal.verify.Verdict.CannotCheck;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks the manifest by the seal, and every file by the manifest. */
final class FileCheck {
  private static final long MANIFEST_BYTES_MAX = 1_000_000;

  private final Path archive;
  private final Seal seal;
  private final JournalHead head;

  FileCheck(Path archive, Seal seal, JournalHead head) {
    this.archive = archive;
    this.seal = seal;
    this.head = head;
  }

  /** Whether the record's manifest, sealed or not, is of the version that this build writes. */
  static boolean isOfKnownForm(Path archive) throws IOException {
    Path file = archive.resolve(Manifest.NAME);
    if (!Files.isRegularFile(file) || Files.size(file) > MANIFEST_BYTES_MAX) {
      return false;
    }
    try {
      return Wire.read(Files.readAllBytes(file), Manifest.class).version() == Manifest.VERSION;
    } catch (IllegalArgumentException unknownForm) {
      return false;
    }
  }

  /** The first thing that is wrong; or that the record, whose chain holds, is as it was sealed. */
  Verdict verdict() {
    try {
      Path file = archive.resolve(Manifest.NAME);
      if (!Files.isRegularFile(file) || Files.size(file) > MANIFEST_BYTES_MAX) {
        return broken(Manifest.NAME, "it is missing");
      }
      byte[] bytes = Files.readAllBytes(file);
      return ContentHash.of(bytes).value().equals(seal.manifest())
          ? check(bytes)
          : broken(Manifest.NAME, "it isn't the one that was sealed");
    } catch (IOException unreadable) {
      return new CannotCheck("a file can't be read: " + unreadable.getClass().getSimpleName());
    }
  }

  private Verdict check(byte[] bytes) throws IOException {
    Manifest manifest;
    try {
      manifest = Wire.read(bytes, Manifest.class);
    } catch (IllegalArgumentException unknownForm) {
      return new CannotCheck("the manifest is of an unknown form");
    }
    if (manifest.version() != Manifest.VERSION) {
      return new CannotCheck("the record is of version " + manifest.version() + ", not 1");
    }
    if (!journalHolds(manifest.journal())) {
      return broken(Manifest.JOURNAL, "it isn't the one that the manifest lists");
    }
    for (ListedFile listed : manifest.files()) {
      Optional<Verdict> wrong = check(listed);
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    return findUnlisted(manifest)
        .orElseGet(() -> new Verdict.Verified(head.seq(), head, manifest.call()));
  }

  private boolean journalHolds(JournalPart listed) throws IOException {
    return listed.head().seq() == head.seq() - 1
        && Digests.ofFile(archive.resolve(Manifest.JOURNAL), listed.size())
            .equals(listed.sha256().value());
  }

  private Optional<Verdict> check(ListedFile listed) throws IOException {
    Path file = archive.resolve(listed.file());
    if (!Files.isRegularFile(file)) {
      return Optional.of(broken(listed.file(), "it is missing"));
    }
    boolean same =
        Files.size(file) == listed.size()
            && Digests.ofFile(file, listed.size()).equals(listed.sha256().value());
    return same ? Optional.empty() : Optional.of(broken(listed.file(), "it was changed"));
  }

  private Optional<Verdict> findUnlisted(Manifest manifest) throws IOException {
    Set<String> known = new HashSet<>(Set.of(Manifest.NAME, Manifest.JOURNAL));
    manifest.files().forEach(listed -> known.add(listed.file()));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(archive)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (!known.contains(name)) {
          return Optional.of(broken(name, "it isn't part of the record"));
        }
      }
    }
    return Optional.empty();
  }

  private static Verdict broken(String file, String what) {
    return new BrokenFile(file, what);
  }
}
