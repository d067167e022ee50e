package dev.intakeline.activities;

import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.temporal.TemporalWorkers;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.util.List;

/**
 * Two workers for each tenant's activities, of which one has to do with danger alone; runs from
 * construction to {@link #close}.
 */
final class ActivityWorkers implements AutoCloseable {
  /**
   * Activities of one tenant at the same time: they wait for others most of the time, and a storm
   * of one tenant must not take the registry's connections from the rest. More wait in the queue,
   * where nobody waits for them: who is to be told of a danger has slots of their own.
   */
  static final int CONCURRENT_MAX = 32;

  private final TemporalWorkers workers;

  ActivityWorkers(
      TemporalConnection connection,
      List<TenantId> tenants,
      List<Object> urgent,
      List<Object> others) {
    workers = new TemporalWorkers(connection);
    WorkerOptions options =
        WorkerOptions.newBuilder()
            .setMaxConcurrentActivityExecutionSize(CONCURRENT_MAX)
            .setUsingVirtualThreadsOnActivityWorker(true)
            .build();
    for (TenantId tenant : tenants) {
      workers
          .on(TaskQueues.notifications(tenant), options)
          .registerActivitiesImplementations(urgent.toArray());
      Worker worker = workers.on(TaskQueues.activities(tenant), options);
      worker.registerActivitiesImplementations(others.toArray());
      // Escalations under way have asked there, before there was a queue for it.
      worker.registerActivitiesImplementations(urgent.toArray());
    }
    workers.start();
  }

  @Override
  public void close() {
    workers.close();
  }
}
