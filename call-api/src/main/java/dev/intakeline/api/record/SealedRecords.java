package dev.intakeline.api.record;

import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.journal.archive.ArchivedCall;
import dev.intakeline.secrets.ContentKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads sealed records. Thread-safe. */
final class SealedRecords {
  private final Path archive;
  private final ContentKeys keys;

  SealedRecords(Path archive, ContentKeys keys) {
    this.archive = archive;
    this.keys = keys;
  }

  /**
   * A file of the call's record.
   *
   * @return empty where the call isn't sealed yet
   * @throws Refused where the record doesn't hold it, or its contents were destroyed
   * @throws IllegalStateException where another call's record lies in its place
   */
  Optional<byte[]> content(CallRef ref, String name) throws IOException {
    Path folder = archive.resolve(ref.tenant().value()).resolve(ref.call().value());
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    ArchivedCall call = ArchivedCall.open(folder, ref, keys);
    if (!call.isReadable()) {
      throw new Refused(ProblemKind.GONE, "callId", "the call's contents were destroyed");
    }
    try (InputStream content = call.content(name).orElseThrow(SealedRecords::without)) {
      return Optional.of(content.readAllBytes());
    }
  }

  private static Refused without() {
    return new Refused(ProblemKind.NOT_FOUND, "callId", "the call's record doesn't hold this");
  }
}
