package dev.intakeline.temporal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server's process for a test: started, awaited, ended by its own id. */
public final class RealServer implements AutoCloseable {
  private static final Duration START_WITHIN = Duration.ofSeconds(60);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  private final Process process;

  /** Starts it and waits until it takes connections at a loopback port. */
  public RealServer(List<String> command, Path folder, int port) {
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("server.log").toFile())
              .start();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    await(port, folder);
  }

  private void await(int port, Path folder) {
    long deadline = System.nanoTime() + START_WITHIN.toNanos();
    while (!takesConnections(port)) {
      if (System.nanoTime() > deadline || hasEnded(Duration.ofMillis(50))) {
        close();
        throw new IllegalStateException("The server did not start; see " + folder);
      }
    }
  }

  private static boolean takesConnections(int port) {
    try (Socket probe = new Socket()) {
      probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private boolean hasEnded(Duration within) {
    try {
      return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** A port of the loopback interface that nobody listens at. */
  public static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** A tool of {@code .tools/bin}, found upwards from the working directory. */
  public static Path tool(String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path tool = folder.resolve(".tools/bin").resolve(name);
      if (Files.isExecutable(tool)) {
        return tool;
      }
    }
    throw new IllegalStateException(
        "There is no .tools/bin/"
            + name
            + ": ./intake installs it (./intake doctor says what is missing)");
  }

  @Override
  public void close() {
    process.destroy();
    if (!hasEnded(STOP_WITHIN)) {
      process.destroyForcibly();
      hasEnded(STOP_WITHIN);
    }
  }
}
