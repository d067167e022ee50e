package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.workflows.WorkflowWorkers;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The call's workflows on a real Temporal server, with a fake outside and one fake host. */
final class RealLab implements AutoCloseable {
  private static final Duration AWAIT_WITHIN = Duration.ofSeconds(30);

  final FakeOutside outside = new FakeOutside();
  final TemporalConnection connection;
  private final WorkflowWorkers workflows;
  private final WorkerFactory others;

  /** Over a connection, which is closed with this. */
  RealLab(TemporalConnection connection) {
    this.connection = connection;
    workflows = new WorkflowWorkers(connection, List.of(Samples.TENANT));
    others = WorkerFactory.newInstance(connection.client());
    for (String queue : FakeOutside.QUEUES) {
      others.newWorker(queue).registerActivitiesImplementations(outside);
    }
  }

  /** Adds the host and starts everything. */
  FakeHost host(FakeHost.Script script) {
    FakeHost host = new FakeHost("worker-a", connection.client(), others, script);
    others.newWorker(TaskQueues.media(Samples.TENANT)).registerActivitiesImplementations(host);
    others
        .newWorker(TaskQueues.host(Samples.TENANT, host.id))
        .registerActivitiesImplementations(host);
    others.start();
    return host;
  }

  IntakeCallWorkflow start(CallRequest request) {
    IntakeCallWorkflow call =
        connection
            .client()
            .newWorkflowStub(
                IntakeCallWorkflow.class,
                WorkflowOptions.newBuilder()
                    .setWorkflowId(request.ref().workflowId())
                    .setTaskQueue(TaskQueues.workflows(request.ref().tenant()))
                    .build());
    WorkflowClient.start(call::run, request);
    return call;
  }

  CallResult result(CallRequest request) {
    return workflow(request.ref().workflowId()).getResult(CallResult.class);
  }

  WorkflowStub workflow(String id) {
    return connection.client().newUntypedWorkflowStub(id);
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + AWAIT_WITHIN.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("It did not come true within " + AWAIT_WITHIN);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
    workflows.close();
    connection.close();
  }
}
