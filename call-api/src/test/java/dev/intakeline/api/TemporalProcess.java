package dev.intakeline.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A Temporal development server of the tests' own, in memory, on a free port. */
record TemporalProcess(Process process, String target) implements AutoCloseable {
  private static final int STOP_SECONDS_MAX = 10;

  static TemporalProcess start(Path logs) throws IOException {
    int port = freePort();
    Process process =
        new ProcessBuilder(
                program().toString(),
                "server",
                "start-dev",
                "--headless",
                "--port",
                Integer.toString(port),
                "--log-level",
                "error")
            .redirectErrorStream(true)
            .redirectOutput(logs.resolve("temporal.log").toFile())
            .start();
    return new TemporalProcess(process, "127.0.0.1:" + port);
  }

  /** Sends the process a signal, e.g. STOP. */
  void signal(String name) throws IOException, InterruptedException {
    int sent =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    if (sent != 0) {
      throw new IOException("The Temporal server took no signal");
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path program() {
    String named = System.getProperty("intakeline.temporal.server", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path program = folder.resolve(".tools/bin/temporal");
      if (Files.isExecutable(program)) {
        return program;
      }
    }
    throw new IllegalStateException(
        "No Temporal server: ./intake installs it into .tools/bin, or name it by"
            + " -Dintakeline.temporal.server");
  }
}
