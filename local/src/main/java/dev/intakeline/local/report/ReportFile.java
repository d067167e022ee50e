package dev.intakeline.local.report;

import dev.intakeline.codec.Wire;
import dev.intakeline.local.process.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a command's figures go: looked at before the first call, not after the last. */
public final class ReportFile {
  private final Optional<Path> file;

  private ReportFile(Optional<Path> file) {
    this.file = file;
  }

  /**
   * A file that can be written, or none, where nobody asked for one.
   *
   * @throws LaunchException where nothing could be written: why, and what to do
   */
  public static ReportFile at(Optional<Path> file) {
    file.ifPresent(ReportFile::requireWritable);
    return new ReportFile(file);
  }

  /**
   * Writes this as JSON in the place of what was there. A command of many calls does so after each,
   * so that one that is broken off has kept what it measured.
   */
  public void write(Object figures) throws IOException {
    if (file.isPresent()) {
      Files.write(file.get(), Wire.json(figures));
    }
  }

  private static void requireWritable(Path file) {
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
