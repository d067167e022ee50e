package dev.intakeline.workflows;

import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.temporal.TemporalSetup;
import dev.intakeline.temporal.TemporalWorkers;
import dev.intakeline.workflows.call.IntakeCallWorkflowImpl;
import dev.intakeline.workflows.escalation.EscalationWorkflowImpl;
import dev.intakeline.workflows.reaper.ReaperWorkflowImpl;
import io.temporal.common.converter.DataConverterException;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.WorkflowImplementationOptions;
import java.util.List;

/** One worker for each tenant's workflows; runs from construction to {@link #close}. */
public final class WorkflowWorkers implements AutoCloseable {
  private static final WorkflowImplementationOptions IMPLEMENTATION =
      WorkflowImplementationOptions.newBuilder()
          // An order that can't be read never will be: it fails visibly instead of being retried.
          .setFailWorkflowExceptionTypes(DataConverterException.class)
          .build();

  private final TemporalWorkers workers;

  /** Prepares the namespace and starts the workers over a connection, which must outlive this. */
  public WorkflowWorkers(TemporalConnection connection, List<TenantId> tenants) {
    TemporalSetup.prepare(connection, tenants);
    workers = new TemporalWorkers(connection);
    for (TenantId tenant : tenants) {
      register(workers.on(TaskQueues.workflows(tenant), WorkerOptions.getDefaultInstance()));
    }
    workers.start();
  }

  /** What runs on a tenant's workflow queue; also for tests, and for replaying histories. */
  public static void register(Worker worker) {
    worker.registerWorkflowImplementationTypes(
        IMPLEMENTATION,
        IntakeCallWorkflowImpl.class,
        EscalationWorkflowImpl.class,
        ReaperWorkflowImpl.class);
  }

  @Override
  public void close() {
    workers.close();
  }
}
