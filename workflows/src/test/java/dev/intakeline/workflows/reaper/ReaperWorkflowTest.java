package dev.intakeline.workflows.reaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.codec.IntakeDataConverter;
import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.call.CallActivities;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.ReaperActivities;
import dev.intakeline.contracts.call.ReaperWorkflow;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.workflows.WorkflowWorkers;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One round of the reaper: what fails keeps nothing else from being cleared. */
class ReaperWorkflowTest {
  private static final TenantId TENANT = new TenantId("clinic");
  private static final CallRef FIRST = new CallRef(TENANT, new CallId("call-0001"));
  private static final CallRef SECOND = new CallRef(TENANT, new CallId("call-0002"));

  private final TestWorkflowEnvironment temporal =
      TestWorkflowEnvironment.newInstance(
          TestEnvironmentOptions.newBuilder()
              .setWorkflowClientOptions(
                  TemporalConnection.options(IntakeDataConverter.plain()).build())
              .build());
  private final LeftBehind left = new LeftBehind();
  private final Worker workflows = temporal.newWorker(TaskQueues.workflows(TENANT));

  @BeforeEach
  void start() {
    WorkflowWorkers.register(workflows);
    temporal.newWorker(TaskQueues.activities(TENANT)).registerActivitiesImplementations(left);
    temporal.start();
  }

  @AfterEach
  void close() {
    temporal.close();
  }

  private int reap() {
    return temporal
        .getWorkflowClient()
        .newWorkflowStub(
            ReaperWorkflow.class,
            WorkflowOptions.newBuilder()
                .setWorkflowId("reaper")
                .setTaskQueue(TaskQueues.workflows(TENANT))
                .build())
        .run(TENANT);
  }

  @Test
  void clearsEveryRoomThatItFindsThenForgetsAndLooksForJournals() {
    left.rooms.addAll(List.of(FIRST, SECOND));

    assertThat(reap()).isEqualTo(2);
    assertThat(left.removed).containsExactly(FIRST, SECOND);
    assertThat(left.forgot).hasValue(1);
    assertThat(left.listed).hasValue(1);
  }

  @Test
  void aRoomThatCannotBeClearedKeepsNothingElseFromIt() {
    left.rooms.addAll(List.of(FIRST, SECOND));
    left.stuck.add(FIRST);

    assertThat(reap()).as("rooms cleared").isEqualTo(1);
    assertThat(left.removed).containsExactly(SECOND);
    assertThat(left.forgot).hasValue(1);
    assertThat(left.listed).hasValue(1);
  }

  @Test
  void journalsThatCannotBeListedWaitForTheNextRound() {
    left.rooms.add(FIRST);
    left.journalsAreReadable = false;

    assertThat(reap()).isEqualTo(1);
    assertThat(left.forgot).hasValue(1);
  }

  /** Schedules run at any deploy: a round under way goes on as it began. */
  @Test
  void isToldTheSameWayAgain() throws Exception {
    left.rooms.addAll(List.of(FIRST, SECOND));
    left.stuck.add(FIRST);
    reap();
    WorkflowExecutionHistory history = temporal.getWorkflowClient().fetchHistory("reaper");

    WorkflowReplayer.replayWorkflowExecution(history, workflows);

    String other = history.toJson(true).replace("\"ForgetOld\"", "\"LeftJournals\"");
    assertThatThrownBy(
            () ->
                WorkflowReplayer.replayWorkflowExecution(
                    WorkflowExecutionHistory.fromJson(other), workflows))
        .hasStackTraceContaining("NonDeterministic");
  }

  /** What is left behind, in memory; of the calls' own activities it knows rooms alone. */
  private static final class LeftBehind implements ReaperActivities, CallActivities {
    private final List<CallRef> rooms = new CopyOnWriteArrayList<>();
    private final List<CallRef> removed = new CopyOnWriteArrayList<>();
    private final Set<CallRef> stuck = ConcurrentHashMap.newKeySet();
    private final AtomicInteger forgot = new AtomicInteger();
    private final AtomicInteger listed = new AtomicInteger();
    private volatile boolean journalsAreReadable = true;

    @Override
    public List<CallRef> leftRooms(TenantId tenant) {
      return List.copyOf(rooms);
    }

    @Override
    public List<CallRef> leftJournals(TenantId tenant) {
      listed.incrementAndGet();
      if (!journalsAreReadable) {
        throw ApplicationFailure.newNonRetryableFailure("unreadable", "JOURNALS");
      }
      return List.of(SECOND);
    }

    @Override
    public void forgetOld() {
      forgot.incrementAndGet();
    }

    @Override
    public void deleteRoom(CallRef ref) {
      if (stuck.contains(ref)) {
        throw ApplicationFailure.newNonRetryableFailure("stuck", "ROOM");
      }
      removed.add(ref);
    }

    @Override
    public CallAssignment prepare(CallRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void createRoom(CallRef ref) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ArchiveReceipt archive(ArchiveOrder order) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void index(CallResult result) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void deliver(CallResult result, URI webhook) {
      throw new UnsupportedOperationException();
    }
  }
}
