package dev.intakeline.local.call;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.journal.archive.ArchivedCall;
import dev.intakeline.journal.archive.Attachment;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.verify.ArchiveVerifier;
import dev.intakeline.journal.verify.Verdict;
import dev.intakeline.local.platform.RunningPlatform;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.report.ResponseAnswers;
import dev.intakeline.secrets.TrustedKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sealed record of a finished call, checked and read.
 *
 * @param folder where it lies; empty when nothing was archived
 * @param entries the journal's entries, decrypted
 * @param response what the archived response answers, in the report's text form
 * @param audit what checking found
 */
record SealedRecord(
    Optional<Path> folder,
    List<Entry> entries,
    Map<String, String> response,
    DemoReport.Audit audit) {
  private static final SealedRecord NONE =
      new SealedRecord(Optional.empty(), List.of(), Map.of(), new DemoReport.Audit(0, "", false));

  SealedRecord {
    entries = List.copyOf(entries);
    response = Map.copyOf(response);
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
      ArchivedCall archived = ArchivedCall.open(folder, call, platform.keys());
      return new SealedRecord(
          Optional.of(folder), archived.entries(), response(archived), audit(verdict));
    } catch (IOException cause) {
      throw new LaunchException("The record or the trusted keys can't be read", cause);
    }
  }

  /** Empty where the record has none. */
  private static Map<String, String> response(ArchivedCall archived) throws IOException {
    Optional<InputStream> content = archived.content(Attachment.RESPONSE);
    if (content.isEmpty()) {
      return Map.of();
    }
    try (InputStream response = content.get()) {
      return ResponseAnswers.of(response.readAllBytes());
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
