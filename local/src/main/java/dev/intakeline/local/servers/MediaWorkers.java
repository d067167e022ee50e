package dev.intakeline.local.servers;

import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.ManagedProcess;
import dev.intakeline.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The media workers, each in a process of its own so that one can be killed; a dead one is
 * restarted under a new name. Safe for any thread.
 */
public final class MediaWorkers implements AutoCloseable {
  /** A worker that ends sooner than this after its start never came up. */
  private static final Duration SHORT_LIFE = Duration.ofSeconds(10);

  /** After so many short lives in a row the cause is no accident, and a restart doesn't help. */
  private static final int SHORT_LIVES_MAX = 3;

  /** Where others are left, they take the dead one's calls over first. */
  private static final Duration RESTART_AFTER = Duration.ofSeconds(4);

  /** How long a worker may take to come up, on a busy machine. */
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final String READY_WORDS = " takes calls, ";
  private static final Duration FOREVER = Duration.ofDays(365);

  private static final JavaProgram PROGRAM =
      new JavaProgram(
          "media-worker",
          "dev.intakeline.media.MediaWorkerApplication",
          List.of("-Xms96m", "-Xmx384m", "-XX:+UseSerialGC"));

  private final Tools tools;
  private final List<String> settings;
  private final Path temp;
  private final Path logs;
  private final List<Integer> statusPorts;
  private final Map<String, ManagedProcess> running = new ConcurrentHashMap<>();
  private final List<Thread> guards = new ArrayList<>();
  private boolean closing;

  private MediaWorkers(
      Tools tools, List<Integer> statusPorts, List<String> settings, Path temp, Path logs) {
    this.tools = tools;
    this.statusPorts = statusPorts;
    this.settings = List.copyOf(settings);
    this.temp = temp;
    this.logs = logs;
  }

  /** Starts so many; returns at once. */
  public static MediaWorkers start(
      Tools tools, int count, List<String> settings, Path temp, Path logs) {
    MediaWorkers workers = new MediaWorkers(tools, Ports.free(count), settings, temp, logs);
    for (int place = 1; place <= count; place++) {
      int number = place;
      ManagedProcess first = workers.launch(number, 1);
      workers.guards.add(
          Thread.ofVirtual()
              .name("media-worker-guard-" + number)
              .start(() -> workers.guard(number, first)));
    }
    return workers;
  }

  /** The process of the worker with this id. */
  public ManagedProcess worker(String id) {
    ManagedProcess process = running.get(id);
    if (process == null) {
      throw new LaunchException(
          "No media worker " + id + " is running: the logs in " + logs + " say why");
    }
    return process;
  }

  /** Where each place's worker tells its metrics and its health, whichever life it is in. */
  public List<URI> statusUrls() {
    return statusPorts.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
  }

  /** The processes that run now, for measuring. */
  public List<Long> pids() {
    return running.values().stream()
        .filter(ManagedProcess::isAlive)
        .map(ManagedProcess::pid)
        .toList();
  }

  /** Waits until so many take calls. */
  public void awaitReady(int count) {
    long deadline = System.nanoTime() + READY_LIMIT.toNanos();
    while (running.values().stream().filter(MediaWorkers::takesCalls).count() < count) {
      if (System.nanoTime() > deadline) {
        throw new LaunchException(
            "Not "
                + count
                + " media workers were ready within "
                + READY_LIMIT.toSeconds()
                + " s: the logs in "
                + logs
                + " say why");
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  /** By the line that it writes when it is up. */
  private static boolean takesCalls(ManagedProcess worker) {
    try {
      return worker.isAlive() && Files.readString(worker.log()).contains(READY_WORDS);
    } catch (IOException notYet) {
      return false;
    }
  }

  private ManagedProcess launch(int place, int life) {
    String id = "worker-" + place + "-" + life;
    List<String> arguments = new ArrayList<>(settings);
    arguments.add("--intakeline.worker.id=" + id);
    arguments.add("--intakeline.worker.status-port=" + statusPorts.get(place - 1));
    ManagedProcess process =
        ManagedProcess.start(
            "media worker " + id,
            PROGRAM.command(tools, temp, arguments),
            Map.of(),
            logs.resolve("media-" + id + ".log"));
    running.put(id, process);
    return process;
  }

  private void guard(int place, ManagedProcess first) {
    ManagedProcess process = first;
    int shortLives = 0;
    for (int life = 2; shortLives < SHORT_LIVES_MAX; life++) {
      long started = System.nanoTime();
      process.awaitEnd(FOREVER);
      if (isClosing()) {
        return;
      }
      running.values().remove(process);
      shortLives = System.nanoTime() - started < SHORT_LIFE.toNanos() ? shortLives + 1 : 0;
      if (shortLives < SHORT_LIVES_MAX) {
        letOthersTakeOver();
        Optional<ManagedProcess> next = relaunch(place, life);
        if (next.isEmpty()) {
          return;
        }
        process = next.get();
      }
    }
    System.err.println(
        "intake: media worker " + place + " doesn't come up; its log is " + process.log());
  }

  /** A JVM that starts takes all processors of a small machine, just when they are needed. */
  private void letOthersTakeOver() {
    if (!running.isEmpty()) {
      LockSupport.parkNanos(RESTART_AFTER.toNanos());
    }
  }

  private synchronized boolean isClosing() {
    return closing;
  }

  /** Either it is among those that run, or it isn't started: nothing stays behind. */
  private synchronized Optional<ManagedProcess> relaunch(int place, int life) {
    return closing ? Optional.empty() : Optional.of(launch(place, life));
  }

  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    guards.forEach(Thread::interrupt);
    running.values().parallelStream().forEach(ManagedProcess::close);
  }
}
