package dev.intakeline.local.bench.kills;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.CallFolder;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.local.platform.RunningPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a running call's journal again whenever something was written to it; looks often, reads
 * seldom. For one thread.
 */
final class JournalWatch {
  private final Journal journal;
  private final CallRef call;
  private final Path folder;
  private long bytesRead;
  private List<Entry> entries = List.of();

  JournalWatch(RunningPlatform platform, CallRef call) {
    this.journal = platform.journal();
    this.call = call;
    this.folder = CallFolder.of(platform.folders().journals(), call).path();
  }

  /** Every entry of the chain so far. */
  List<Entry> entries() {
    long bytes = bytes();
    if (bytes > bytesRead) {
      try {
        entries = journal.read(call);
        bytesRead = bytes;
      } catch (UncheckedIOException movedToTheArchive) {
        return entries;
      }
    }
    return entries;
  }

  private long bytes() {
    long bytes = 0;
    try (DirectoryStream<Path> segments = Files.newDirectoryStream(folder, "journal-*.jsonl")) {
      for (Path segment : segments) {
        bytes += Files.size(segment);
      }
    } catch (IOException | DirectoryIteratorException notThere) {
      return bytesRead;
    }
    return bytes;
  }
}
