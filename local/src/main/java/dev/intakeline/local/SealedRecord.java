package dev.intakeline.local;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.journal.archive.ArchivedCall;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.verify.ArchiveVerifier;
import dev.intakeline.journal.verify.Verdict;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.secrets.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The sealed record of a finished call, checked and read.
 *
 * @param folder where it lies; empty when nothing was archived
 * @param entries the journal's entries, decrypted
 * @param audit what checking found
 */
record SealedRecord(Optional<Path> folder, List<Entry> entries, DemoReport.Audit audit) {
  private static final SealedRecord NONE =
      new SealedRecord(Optional.empty(), List.of(), new DemoReport.Audit(0, "", false));

  SealedRecord {
    entries = List.copyOf(entries);
  }

  static SealedRecord of(RunningPlatform platform, CallRef call) {
    Path folder = platform.record(call);
    if (!Files.isDirectory(folder)) {
      return NONE;
    }
    try {
      Verdict verdict =
          ArchiveVerifier.verify(
              folder, TrustedKeys.inFolder(platform.state().trustedKeys()), Optional.empty());
      return new SealedRecord(
          Optional.of(folder),
          ArchivedCall.open(folder, call, platform.keys()).entries(),
          audit(verdict));
    } catch (IOException cause) {
      throw new LaunchException("The trusted keys can't be read", cause);
    }
  }

  private static DemoReport.Audit audit(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verified verified ->
          new DemoReport.Audit(verified.entries(), verified.head().hash().value(), true);
      case Verdict.BrokenEntry broken -> new DemoReport.Audit(broken.entry(), "", false);
      case Verdict.BrokenFile broken -> new DemoReport.Audit(0, "", false);
      case Verdict.CannotCheck unknown -> new DemoReport.Audit(0, "", false);
    };
  }
}
