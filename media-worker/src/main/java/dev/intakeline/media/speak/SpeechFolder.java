package dev.intakeline.media.speak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * Files of sound in a folder, up to a limit: beyond it those that nobody read for longest go, until
 * a tenth is free again. Several processes may share the folder; each counts what it writes itself
 * and looks at the whole when that might be too much. Thread-safe.
 */
final class SpeechFolder {
  /** Some six hours of sound. */
  static final long BYTES_MAX = 2L << 30;

  private record Kept(Path file, long bytes, FileTime read) {}

  private final Path folder;
  private final long bytesMax;
  private final Executor background;
  private long bytesLeft;

  /** Clearing up is left to {@code background}: somebody waits for the sound. */
  SpeechFolder(Path folder, long bytesMax, Executor background) {
    this.folder = folder;
    this.bytesMax = bytesMax;
    this.background = background;
  }

  /** A file's bytes; empty where it isn't there or can't be read. */
  Optional<byte[]> read(String name) {
    Path file = folder.resolve(name);
    try {
      byte[] bytes = Files.readAllBytes(file);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(bytes);
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  /** Writes a file, whole or not at all. What can't be kept is made again next time. */
  void keep(String name, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, "unfinished", null);
      try {
        Files.write(unfinished, bytes);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException notKept) {
      return;
    }
    if (mayBeTooMuch(bytes.length)) {
      background.execute(this::clearUp);
    }
  }

  private synchronized boolean mayBeTooMuch(int written) {
    bytesLeft -= written;
    return bytesLeft < 0;
  }

  private synchronized void clearUp() {
    if (bytesLeft >= 0) {
      return;
    }
    List<Kept> oldestFirst = list();
    long bytes = oldestFirst.stream().mapToLong(Kept::bytes).sum();
    if (bytes > bytesMax) {
      for (Kept kept : oldestFirst) {
        if (bytes <= bytesMax - bytesMax / 10) {
          break;
        }
        bytes -= delete(kept);
      }
    }
    // Others write as well: what is free is looked at again when half of it may be gone.
    bytesLeft = Math.max(0, bytesMax - bytes) / 2;
  }

  private List<Kept> list() {
    List<Kept> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        attributes(file)
            .filter(BasicFileAttributes::isRegularFile)
            .ifPresent(of -> found.add(new Kept(file, of.size(), of.lastModifiedTime())));
      }
    } catch (IOException unreadable) {
      return List.of();
    }
    found.sort(Comparator.comparing(Kept::read));
    return found;
  }

  private static Optional<BasicFileAttributes> attributes(Path file) {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
  }

  private static long delete(Kept kept) {
    try {
      Files.deleteIfExists(kept.file());
      return kept.bytes();
    } catch (IOException stays) {
      return 0;
    }
  }
}
