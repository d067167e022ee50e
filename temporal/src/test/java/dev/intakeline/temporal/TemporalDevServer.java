package dev.intakeline.temporal;

import dev.intakeline.codec.IntakeDataConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The real Temporal server for a test class, on free ports, its database in a folder of its own.
 */
public final class TemporalDevServer implements AutoCloseable {
  private final RealServer server;
  private final Path folder;
  private final TemporalSettings settings;

  private TemporalDevServer(RealServer server, Path folder, TemporalSettings settings) {
    this.server = server;
    this.folder = folder;
    this.settings = settings;
  }

  /** Starts it and waits until it takes connections. */
  public static TemporalDevServer start() {
    try {
      Path folder = Files.createTempDirectory("temporal");
      int port = RealServer.freePort();
      List<String> command =
          List.of(
              RealServer.tool("temporal").toString(),
              "server",
              "start-dev",
              "--headless",
              "--ip",
              "127.0.0.1",
              "--port",
              "" + port,
              "--http-port",
              "" + RealServer.freePort(),
              "--metrics-port",
              "" + RealServer.freePort(),
              "--db-filename",
              folder.resolve("temporal.db").toString(),
              "--log-level",
              "warn");
      return new TemporalDevServer(
          new RealServer(command, folder, port),
          folder,
          new TemporalSettings("127.0.0.1:" + port, "default"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** How to reach it. */
  public TemporalSettings settings() {
    return settings;
  }

  /** A connection whose payloads are not encrypted; closed by its opener. */
  public TemporalConnection connect() {
    return TemporalConnection.open(settings, IntakeDataConverter.plain());
  }

  @Override
  public void close() {
    server.close();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException inUse) {
      throw new UncheckedIOException(inUse);
    }
  }
}
