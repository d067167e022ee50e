package dev.intakeline.local;

import dev.intakeline.local.process.LaunchException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a report is to be written: looked at before the call, not after it. */
final class ReportFile {
  private ReportFile() {}

  /** Fails, saying why and what to do, where nothing could be written. */
  static void requireWritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LaunchException(
          "The report can't be written to " + file + ": its folder doesn't exist. Make it first");
    }
    if (Files.isDirectory(file)) {
      throw new LaunchException(
          "The report can't be written to " + file + ": that is a folder. Name a file in it");
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new LaunchException(
          "The report can't be written to "
              + file
              + ": this user may not. Name a file where it may");
    }
  }
}
