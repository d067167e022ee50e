package dev.intakeline.workflows.call;

import dev.intakeline.codec.IntakeDataConverter;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.SearchAttributes;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.workflows.WorkflowWorkers;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.SearchAttributeKey;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Temporal in this process, where time is skipped, with the call's workflows and a fake outside.
 */
final class CallLab implements AutoCloseable {
  private static final Duration AWAIT_WITHIN = Duration.ofSeconds(30);

  final TestWorkflowEnvironment temporal;
  final FakeOutside outside = new FakeOutside();
  private final List<WorkerFactory> hosts = new ArrayList<>();

  private CallLab(boolean skipsTime) {
    TestEnvironmentOptions.Builder options =
        TestEnvironmentOptions.newBuilder()
            .setUseTimeskipping(skipsTime)
            .setWorkflowClientOptions(
                TemporalConnection.options(IntakeDataConverter.plain()).build());
    for (String attribute : SearchAttributes.ALL) {
      options.registerSearchAttribute(attribute, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);
    }
    temporal = TestWorkflowEnvironment.newInstance(options.build());
    WorkflowWorkers.register(temporal.newWorker(TaskQueues.workflows(Samples.TENANT)));
    for (String queue : FakeOutside.QUEUES) {
      temporal.newWorker(queue).registerActivitiesImplementations(outside);
    }
  }

  /**
   * Where somebody works all the time. Skipped time would run past a task that waits for its worker
   * and fire its time-outs.
   */
  static CallLab inRealTime() {
    return new CallLab(false);
  }

  /** Where nobody works for long, and waits are to be skipped. */
  static CallLab skippingTime() {
    return new CallLab(true);
  }

  /** Adds a media worker that plays the script; {@link #start} comes after the last one. */
  FakeHost host(String id, FakeHost.Script script) {
    WorkerFactory forAnybody = WorkerFactory.newInstance(client());
    FakeHost host = new FakeHost(id, client(), forAnybody, script);
    forAnybody.newWorker(TaskQueues.media(Samples.TENANT)).registerActivitiesImplementations(host);
    WorkerFactory ownCalls = WorkerFactory.newInstance(client());
    ownCalls
        .newWorker(TaskQueues.host(Samples.TENANT, host.id))
        .registerActivitiesImplementations(host);
    hosts.add(forAnybody);
    hosts.add(ownCalls);
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

  /** Waits for the call's end; fails when it doesn't come. */
  CallResult result(CallRef ref) {
    try {
      return untyped(ref)
          .getResult(AWAIT_WITHIN.toMillis(), TimeUnit.MILLISECONDS, CallResult.class);
    } catch (TimeoutException stuck) {
      throw new AssertionError("the call hasn't ended within " + AWAIT_WITHIN, stuck);
    }
  }

  /** Waits until something has come true; fails when it doesn't. */
  void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + AWAIT_WITHIN.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("It did not come true within " + AWAIT_WITHIN);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** A search attribute of the call, as lists show it. */
  String attribute(String name) {
    String value =
        untyped(Samples.CALL)
            .describe()
            .getTypedSearchAttributes()
            .get(SearchAttributeKey.forKeyword(name));
    return value == null ? "" : value;
  }

  /** For how long the call's workflow set its timers, in order. */
  List<Duration> timers(CallRef ref) {
    return client().fetchHistory(ref.workflowId()).getEvents().stream()
        .filter(HistoryEvent::hasTimerStartedEventAttributes)
        .map(event -> event.getTimerStartedEventAttributes().getStartToFireTimeout())
        .map(timeout -> Duration.ofSeconds(timeout.getSeconds(), timeout.getNanos()))
        .toList();
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
