package dev.intakeline.local.servers;

import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.ManagedProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The media workers, each in a process of its own so that one can be killed; a dead one is
 * restarted under a new name. Safe for any thread.
 */
public final class MediaWorkers implements AutoCloseable {
  /** After so many restarts of one place the cause is no accident any more. */
  private static final int RESTARTS_MAX = 20;

  private static final JavaProgram PROGRAM =
      new JavaProgram(
          "media-worker",
          "dev.intakeline.media.MediaWorkerApplication",
          List.of("-Xms96m", "-Xmx384m", "-XX:+UseSerialGC"));

  private final Tools tools;
  private final List<String> settings;
  private final Path logs;
  private final Map<String, ManagedProcess> running = new ConcurrentHashMap<>();
  private final List<Thread> guards = new ArrayList<>();
  private volatile boolean closing;

  private MediaWorkers(Tools tools, List<String> settings, Path logs) {
    this.tools = tools;
    this.settings = List.copyOf(settings);
    this.logs = logs;
  }

  /** Starts so many; returns at once. */
  public static MediaWorkers start(Tools tools, int count, List<String> settings, Path logs) {
    MediaWorkers workers = new MediaWorkers(tools, settings, logs);
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
      throw new LaunchException("No media worker " + id + " is running");
    }
    return process;
  }

  private ManagedProcess launch(int place, int life) {
    String id = "worker-" + place + "-" + life;
    List<String> arguments = new ArrayList<>(settings);
    arguments.add("--intakeline.worker.id=" + id);
    ManagedProcess process =
        ManagedProcess.start(
            "media worker " + id,
            PROGRAM.command(tools, arguments),
            Map.of(),
            logs.resolve("media-" + id + ".log"));
    running.put(id, process);
    return process;
  }

  private void guard(int place, ManagedProcess first) {
    ManagedProcess process = first;
    for (int life = 2; life <= RESTARTS_MAX; life++) {
      process.awaitEnd(java.time.Duration.ofDays(365));
      if (closing || Thread.currentThread().isInterrupted()) {
        return;
      }
      running.values().remove(process);
      process = launch(place, life);
    }
  }

  @Override
  public void close() {
    closing = true;
    guards.forEach(Thread::interrupt);
    running.values().parallelStream().forEach(ManagedProcess::close);
  }
}
