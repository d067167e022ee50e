package dev.intakeline.temporal;

import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The workers of one process: added first, then started and stopped as one. */
public final class TemporalWorkers implements AutoCloseable {
  /** Running tasks have this long to finish at a stop; Temporal gives what's left to others. */
  public static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  private final WorkerFactory factory;

  /** Over a connection, which must outlive this. */
  public TemporalWorkers(TemporalConnection connection) {
    factory =
        WorkerFactory.newInstance(
            connection.client(),
            WorkerFactoryOptions.newBuilder().setUsingVirtualWorkflowThreads(true).build());
  }

  /** A worker on a task queue, to be given its workflows or activities before {@link #start}. */
  public Worker on(String taskQueue, WorkerOptions options) {
    return factory.newWorker(taskQueue, options);
  }

  /** Begins to take tasks. */
  public void start() {
    factory.start();
  }

  /** Takes no more tasks, waits for those that run, then interrupts them. */
  @Override
  public void close() {
    factory.shutdown();
    factory.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    factory.shutdownNow();
  }
}
