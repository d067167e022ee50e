package dev.intakeline.local.servers;

import dev.intakeline.local.process.ManagedProcess;
import dev.intakeline.local.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Temporal's development server with its UI; its state is in a database file, so it survives a
 * kill.
 */
public final class TemporalServer {
  /**
   * By default a timer that is due within the next second may come a second late: the server reads
   * timers so far ahead. Lost hosts are noticed by timers.
   */
  private static final String TIMERS_IN_TIME = "history.timerProcessorMaxTimeShift=\"100ms\"";

  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  private TemporalServer() {}

  /**
   * Starts it; returns at once.
   *
   * @param folder where its database file lies
   */
  public static ManagedProcess start(Tools tools, Ports ports, Path folder, Path logs) {
    List<String> command =
        new ArrayList<>(
            List.of(
                tools.program("temporal").toString(),
                "server",
                "start-dev",
                "--ip",
                "127.0.0.1",
                "--port",
                Integer.toString(ports.temporal()),
                "--ui-ip",
                "127.0.0.1",
                "--ui-port",
                Integer.toString(ports.temporalUi()),
                "--ui-codec-endpoint",
                "http://127.0.0.1:" + ports.api() + "/codec",
                "--dynamic-config-value",
                TIMERS_IN_TIME,
                "--db-filename",
                folder.resolve("temporal.db").toString(),
                "--log-level",
                "warn"));
    return ManagedProcess.start("Temporal", command, Map.of(), logs.resolve("temporal.log"));
  }

  /** Waits until it takes connections. */
  public static void awaitReady(ManagedProcess server, Ports ports) {
    server.awaitReady(() -> Ports.accepts(ports.temporal()), START_LIMIT);
  }
}
