package dev.intakeline.journal.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** Moves and deletes flat folders. */
final class Folders {
  private Folders() {}

  /** Puts the folder in its place, on disk; where somebody else was first, theirs stands. */
  static void move(Path folder, Path parent, String name) throws IOException {
    Path place = parent.resolve(name);
    force(folder);
    try {
      Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException | FileAlreadyExistsException taken) {
      return;
    } catch (FileSystemException refused) {
      // The JDK has no exception of its own for a rename onto a folder with files.
      if (Files.isDirectory(place)) {
        return;
      }
      throw refused;
    }
    force(parent);
  }

  /**
   * Deletes a folder and the files in it; what isn't there is deleted already, by another perhaps.
   */
  static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  /** Deletes the temporary folders in this one that were made with this prefix. */
  static void deleteTemporary(Path parent, String prefix) throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    Pattern name = Pattern.compile(Pattern.quote(prefix) + "[0-9]+");
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(
            parent, folder -> name.matcher(folder.getFileName().toString()).matches())) {
      for (Path folder : found) {
        delete(folder);
      }
    }
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
