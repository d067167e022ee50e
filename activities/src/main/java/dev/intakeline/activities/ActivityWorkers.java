package dev.intakeline.activities;

import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.temporal.TemporalWorkers;
import io.temporal.worker.WorkerOptions;
import java.util.List;

/** One worker for each tenant's activities; runs from construction to {@link #close}. */
final class ActivityWorkers implements AutoCloseable {
  /**
   * Activities of one tenant at the same time: they wait for others most of the time, and a storm
   * of one tenant must not take the registry's connections from the rest. More wait in the queue.
   */
  static final int CONCURRENT_MAX = 32;

  private final TemporalWorkers workers;

  ActivityWorkers(
      TemporalConnection connection, List<TenantId> tenants, List<Object> implementations) {
    workers = new TemporalWorkers(connection);
    WorkerOptions options =
        WorkerOptions.newBuilder()
            .setMaxConcurrentActivityExecutionSize(CONCURRENT_MAX)
            .setUsingVirtualThreadsOnActivityWorker(true)
            .build();
    for (TenantId tenant : tenants) {
      workers
          .on(TaskQueues.activities(tenant), options)
          .registerActivitiesImplementations(implementations.toArray());
    }
    workers.start();
  }

  @Override
  public void close() {
    workers.close();
  }
}
