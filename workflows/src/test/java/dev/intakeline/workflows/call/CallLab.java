package dev.intakeline.workflows.call;

import dev.intakeline.codec.IntakeDataConverter;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.SearchAttributes;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.workflows.WorkflowWorkers;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Temporal in this process, where time is skipped, with the call's workflows and a fake outside.
 */
final class CallLab implements AutoCloseable {
  final TestWorkflowEnvironment temporal;
  final FakeOutside outside = new FakeOutside();
  private final List<WorkerFactory> hosts = new ArrayList<>();

  CallLab() {
    TestEnvironmentOptions.Builder options =
        TestEnvironmentOptions.newBuilder()
            .setWorkflowClientOptions(
                WorkflowClientOptions.newBuilder()
                    .setDataConverter(IntakeDataConverter.plain())
                    .build());
    for (String attribute : SearchAttributes.ALL) {
      options.registerSearchAttribute(attribute, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);
    }
    temporal = TestWorkflowEnvironment.newInstance(options.build());
    WorkflowWorkers.register(temporal.newWorker(TaskQueues.workflows(Samples.TENANT)));
    temporal
        .newWorker(TaskQueues.activities(Samples.TENANT))
        .registerActivitiesImplementations(outside);
  }

  /** Adds a media worker that plays the script; {@link #start} comes after the last one. */
  FakeHost host(String id, FakeHost.Script script) {
    FakeHost host = new FakeHost(id, client(), script);
    WorkerFactory process = WorkerFactory.newInstance(client());
    hosts.add(process);
    process.newWorker(TaskQueues.media(Samples.TENANT)).registerActivitiesImplementations(host);
    process
        .newWorker(TaskQueues.host(Samples.TENANT, host.id))
        .registerActivitiesImplementations(host);
    return host;
  }

  WorkflowClient client() {
    return temporal.getWorkflowClient();
  }

  void start() {
    temporal.start();
    hosts.forEach(WorkerFactory::start);
  }

  /** Starts the call and leaves it running. */
  IntakeCallWorkflow call(CallRequest request) {
    IntakeCallWorkflow call =
        client()
            .newWorkflowStub(
                IntakeCallWorkflow.class,
                WorkflowOptions.newBuilder()
                    .setWorkflowId(request.ref().workflowId())
                    .setTaskQueue(TaskQueues.workflows(request.ref().tenant()))
                    .build());
    WorkflowClient.start(call::run, request);
    return call;
  }

  /** Waits for the call's end; time is skipped where nobody works. */
  CallResult result(CallRef ref) {
    return untyped(ref).getResult(CallResult.class);
  }

  WorkflowStub untyped(CallRef ref) {
    return client().newUntypedWorkflowStub(ref.workflowId());
  }

  @Override
  public void close() {
    hosts.forEach(WorkerFactory::shutdownNow);
    temporal.close();
  }
}
