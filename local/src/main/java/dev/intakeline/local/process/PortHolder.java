package dev.intakeline.local.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds out which process has a port, by Linux's proc file system. */
final class PortHolder {
  private static final Path PROC = Path.of("/proc");
  private static final String LISTENING = "0A";

  /** Of a datagram socket that is bound; no other end belongs to it. */
  private static final String BOUND = "07";

  private PortHolder() {}

  /**
   * Who listens there for connections.
   *
   * @return name and pid; empty where that isn't to be seen
   */
  static Optional<String> of(int port) {
    return of(port, LISTENING, "net/tcp", "net/tcp6");
  }

  /** Who takes datagrams there, as {@link #of}. */
  static Optional<String> ofDatagrams(int port) {
    return of(port, BOUND, "net/udp", "net/udp6");
  }

  private static Optional<String> of(int port, String state, String... tables) {
    try {
      Optional<String> inode = inode(port, state, tables);
      return inode.isEmpty() ? Optional.empty() : processWith("socket:[" + inode.get() + "]");
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }

  /** Columns of proc/net/tcp and udp: 1 = local address:port in hex, 3 = state, 9 = inode. */
  private static Optional<String> inode(int port, String state, String... tables)
      throws IOException {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    for (String table : tables) {
      for (String line : Files.readAllLines(PROC.resolve(table))) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(state)) {
          return Optional.of(columns[9]);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> processWith(String socket) throws IOException {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (holds(process, socket)) {
          String name = Files.readString(process.resolve("comm")).strip();
          return Optional.of(name + ", pid " + process.getFileName());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Path process, String socket) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).toString().equals(socket)) {
          return true;
        }
      }
    } catch (IOException notOurs) {
      return false;
    }
    return false;
  }
}
