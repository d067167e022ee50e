package dev.intakeline.local.process;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A server that can be taken away and brought back. Nobody restarts it by itself. Safe for any
 * thread.
 */
public final class RestartableProcess implements AutoCloseable {
  private static final Duration DIES_WITHIN = Duration.ofSeconds(5);

  private final Supplier<ManagedProcess> launch;
  private ManagedProcess process;

  private RestartableProcess(Supplier<ManagedProcess> launch) {
    this.launch = launch;
    this.process = launch.get();
  }

  /** Starts it; {@code launch} is asked again for each restart. */
  public static RestartableProcess start(Supplier<ManagedProcess> launch) {
    return new RestartableProcess(launch);
  }

  /** The one that runs, or ran last. */
  public synchronized ManagedProcess process() {
    return process;
  }

  /** Ends it without a chance to tidy up. */
  public synchronized void kill() {
    process.signal("KILL");
    process.awaitEnd(DIES_WITHIN);
  }

  /** Starts it anew after {@link #kill}. */
  public synchronized void restart() {
    process = launch.get();
  }

  @Override
  public synchronized void close() {
    // A stopped process doesn't hear that it shall end.
    process.signal("CONT");
    process.close();
  }
}
