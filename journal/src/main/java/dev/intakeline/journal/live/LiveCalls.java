package dev.intakeline.journal.live;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The calls whose journals aren't sealed: they are under way, or were left behind.
 *
 * @param root the folder of {@link FileJournal}
 */
public record LiveCalls(Path root) {
  /**
   * The tenant's calls into whose journals nobody has written since then, in the order of their
   * ids.
   *
   * @throws UncheckedIOException when the folder can't be read
   */
  public List<CallRef> quietSince(TenantId tenant, Instant since) {
    Path folder = root.resolve(tenant.value());
    List<CallRef> quiet = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return quiet;
    }
    try (DirectoryStream<Path> calls = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path call : calls) {
        if (isQuiet(new CallFolder(call), since)) {
          quiet.add(new CallRef(tenant, new CallId(String.valueOf(call.getFileName()))));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The journals can't be listed", unreadable);
    }
    quiet.sort(Comparator.comparing(ref -> ref.call().value()));
    return quiet;
  }

  /** A sealed call's folder holds its fences alone. */
  private static boolean isQuiet(CallFolder folder, Instant since) throws IOException {
    List<CallFolder.Segment> segments = folder.segments();
    return !segments.isEmpty()
        && Files.getLastModifiedTime(segments.getLast().file()).toInstant().isBefore(since);
  }
}
