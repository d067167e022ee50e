package dev.intakeline.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A child process with a name and a log file. {@link #close()} ends it and its own children: asked
 * first, then by force. May be used from any thread; whoever waits for it may be interrupted.
 */
public final class ManagedProcess implements AutoCloseable {
  /** How long a process may take to end when asked. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final Duration PROBE_EVERY = Duration.ofMillis(25);
  private static final int LOG_LINES_SHOWN = 15;

  /**
   * Begins a session of its own: a terminal's Ctrl-C goes to every process of its session's
   * foreground, and the parts of a platform are to be ended one after the other.
   */
  private static final List<String> OWN_SESSION =
      Stream.of("/usr/bin/setsid", "/bin/setsid")
          .filter(program -> Files.isExecutable(Path.of(program)))
          .limit(1)
          .toList();

  private final String name;
  private final Process process;
  private final Path log;

  private ManagedProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a process with its output in a file, in a session of its own.
   *
   * @param name for messages
   * @param command program and arguments; no shell
   * @param environment added to this process's own
   * @param log receives standard output and error, appended
   * @throws LaunchException when the program can't be started
   */
  public static ManagedProcess start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    List<String> whole = Stream.concat(OWN_SESSION.stream(), command.stream()).toList();
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      return new ManagedProcess(name, builder.start(), log);
    } catch (IOException cause) {
      throw new LaunchException(name + " can't be started: " + cause.getMessage(), cause);
    }
  }

  /**
   * Waits until the probe holds, asking it every 25 ms.
   *
   * @return this process
   * @throws LaunchException when the process ends before, or the time is over; names the log
   */
  public ManagedProcess awaitReady(BooleanSupplier probe, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!probe.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new LaunchException(name + " ended with exit code " + process.exitValue() + logEnd());
      }
      if (System.nanoTime() > deadline) {
        throw new LaunchException(
            name + " wasn't ready within " + limit.toSeconds() + " s" + logEnd());
      }
      pause(PROBE_EVERY);
    }
    return this;
  }

  /**
   * Waits for the end, at most so long.
   *
   * @return whether it has ended; false also where the wait was interrupted
   */
  public boolean awaitEnd(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether it hasn't ended; one that was stopped by a signal is alive. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * The exit code of a process that has ended.
   *
   * @throws IllegalThreadStateException when it hasn't
   */
  public int exitCode() {
    return process.exitValue();
  }

  /** Its id at the operating system. */
  public long pid() {
    return process.pid();
  }

  /** Its name in messages. */
  public String name() {
    return name;
  }

  /** Where its output is. */
  public Path log() {
    return log;
  }

  /**
   * Sends a signal by name, e.g. {@code KILL}, {@code STOP}, {@code CONT}; waits until it is sent,
   * not for what it does.
   *
   * @throws UncheckedIOException when there is no program {@code kill}
   */
  public void signal(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().waitFor();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the family: asked first, by force after 5 s; returns when it is gone, or 5 s later. */
  @Override
  public void close() {
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    process.destroy();
    if (!awaitEnd(GRACE)) {
      process.destroyForcibly();
    }
    family.forEach(ProcessHandle::destroyForcibly);
    awaitEnd(GRACE);
  }

  /** The last lines of the log, for an error message. */
  private String logEnd() {
    try {
      List<String> lines = Files.readAllLines(log);
      List<String> end = lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
      return "; its log " + log + " ends:\n  " + String.join("\n  ", end);
    } catch (IOException unreadable) {
      return "; its log is " + log;
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted while waiting for a process");
    }
  }
}
