package dev.intakeline.media.host;

import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.temporal.TemporalWorkers;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;

/** The task queues of this worker: for each tenant the shared one, and its own. */
public final class MediaQueues implements AutoCloseable {
  /** More often than the SDK would by itself, which is at 80 % of the time-out of 2 s. */
  private static final Duration HEARTBEAT_EVERY = Duration.ofMillis(400);

  /**
   * Each open poll of a frozen worker swallows a claim, which costs the callee {@code
   * CLAIM_TIMEOUT}. One is enough for a hundred claims a second.
   */
  private static final int SHARED_POLLS = 1;

  /** Commands and claims beside the calls themselves. */
  private static final int BESIDE_CALLS = 16;

  private final TemporalWorkers workers;

  /** Registers the activities; nothing is taken before {@link #start}. */
  public MediaQueues(
      TemporalConnection connection,
      List<TenantId> tenants,
      WorkerId worker,
      int slotsMax,
      HostActivitiesImpl activities) {
    workers = new TemporalWorkers(connection);
    WorkerOptions options =
        WorkerOptions.newBuilder()
            .setMaxConcurrentActivityExecutionSize(2 * slotsMax + BESIDE_CALLS)
            .setMaxHeartbeatThrottleInterval(HEARTBEAT_EVERY)
            .setDefaultHeartbeatThrottleInterval(HEARTBEAT_EVERY)
            .setUsingVirtualThreadsOnActivityWorker(true)
            .build();
    WorkerOptions shared =
        WorkerOptions.newBuilder(options).setMaxConcurrentActivityTaskPollers(SHARED_POLLS).build();
    for (TenantId tenant : tenants) {
      workers.on(TaskQueues.media(tenant), shared).registerActivitiesImplementations(activities);
      workers
          .on(TaskQueues.host(tenant, worker), options)
          .registerActivitiesImplementations(activities);
    }
  }

  /** Begins to take calls. */
  public void start() {
    workers.start();
  }

  @Override
  public void close() {
    workers.close();
  }
}
