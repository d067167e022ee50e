package dev.intakeline.journal.verify;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.journal.entry.JournalLine;
import dev.intakeline.journal.entry.JournalLine.Seal;
import dev.intakeline.journal.entry.LineReader;
import dev.intakeline.journal.verify.Verdict.BrokenEntry;
import dev.intakeline.journal.verify.Verdict.CannotCheck;
import dev.intakeline.secrets.TrustedKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checks a sealed record: the journal's chain, the seal's signature, the manifest, and every file.
 * Needs no content key; reads each file once or twice, and holds none.
 */
public final class ArchiveVerifier {
  private final Path archive;
  private final TrustedKeys keys;
  private final Optional<JournalHead> expectedHead;

  private ArchiveVerifier(Path archive, TrustedKeys keys, Optional<JournalHead> expectedHead) {
    this.archive = archive;
    this.keys = keys;
    this.expectedHead = expectedHead;
  }

  /**
   * Checks the record in a folder.
   *
   * @param archive the record's folder
   * @param keys whose signatures count; never taken from the record
   * @param expectedHead an entry's number and hash that are known from elsewhere, such as the head
   *     in the workflow's result: a record made anew is found out even when the signing key was
   *     stolen
   */
  public static Verdict verify(Path archive, TrustedKeys keys, Optional<JournalHead> expectedHead) {
    if (keys.isEmpty()) {
      return new CannotCheck(
          "no trusted key is known; give one with --key FILE, or the installation's folder with"
              + " --state DIR");
    }
    Path journal = archive.resolve(Manifest.JOURNAL);
    if (!Files.isRegularFile(journal)) {
      return Files.isRegularFile(archive.resolve(Manifest.NAME))
          ? new Verdict.BrokenFile(Manifest.JOURNAL, "it is missing")
          : new CannotCheck("there is no record in " + archive);
    }
    try {
      return new ArchiveVerifier(archive, keys, expectedHead).verify(journal);
    } catch (IOException unreadable) {
      return new CannotCheck("the record can't be read: " + unreadable.getClass().getSimpleName());
    }
  }

  private Verdict verify(Path journal) throws IOException {
    OptionalLong noted =
        expectedHead.map(head -> OptionalLong.of(head.seq())).orElse(OptionalLong.empty());
    ChainCheck chain = new ChainCheck(noted);
    boolean torn;
    try (InputStream in = Files.newInputStream(journal)) {
      LineReader lines = new LineReader(in);
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        chain.add(line.get());
      }
      torn = lines.torn();
    }
    if (chain.unknownVersion() && !FileCheck.isOfKnownForm(archive)) {
      return new CannotCheck("the record is of another version than this build reads");
    }
    Optional<Seal> seal = chain.last().flatMap(ArchiveVerifier::seal);
    boolean sealHolds = seal.isPresent() && holds(chain.last().orElseThrow(), seal.get());
    Optional<Verdict> broken = chain.finish(sealHolds);
    if (broken.isPresent()) {
      return broken.get();
    }
    if (torn) {
      return new BrokenEntry(chain.head().seq() + 1, "it is cut short");
    }
    if (seal.isEmpty()) {
      return new BrokenEntry(
          chain.head().seq() + 1, "it is missing: the record doesn't end with its seal");
    }
    if (!sealHolds) {
      return new BrokenEntry(chain.head().seq(), "its seal isn't signed by a trusted key");
    }
    return checkHead(chain)
        .orElseGet(() -> new FileCheck(archive, seal.get(), chain.head()).verdict());
  }

  private Optional<Verdict> checkHead(ChainCheck chain) {
    if (expectedHead.isEmpty()) {
      return Optional.empty();
    }
    JournalHead expected = expectedHead.get();
    if (expected.seq() > chain.head().seq()) {
      return Optional.of(new BrokenEntry(chain.head().seq() + 1, "it is missing"));
    }
    if (expected.seq() == 0) {
      return expected.equals(JournalHead.EMPTY)
          ? Optional.empty()
          : Optional.of(new BrokenEntry(1, "what stands before it isn't the expected hash"));
    }
    return chain.notedHash().equals(Optional.of(expected.hash().value()))
        ? Optional.empty()
        : Optional.of(new BrokenEntry(expected.seq(), "its hash isn't the expected one"));
  }

  private static Optional<Seal> seal(JournalLine line) {
    return line.body() instanceof Seal seal ? Optional.of(seal) : Optional.empty();
  }

  private boolean holds(JournalLine line, Seal seal) {
    try {
      byte[] signature = Base64.getDecoder().decode(seal.signature());
      // The decoder takes several texts for the same bytes; only the one that was written is ours.
      return Base64.getEncoder().encodeToString(signature).equals(seal.signature())
          && keys.verify(seal.keyId(), line.signedBy(seal), signature);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
