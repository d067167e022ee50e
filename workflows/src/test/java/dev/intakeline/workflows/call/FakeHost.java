package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostActivities;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.tracing.Trail;
import io.temporal.activity.Activity;
import io.temporal.client.WorkflowClient;
import io.temporal.failure.ApplicationFailure;
import io.temporal.worker.WorkerFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A media worker without media: plays a script instead of a conversation. */
final class FakeHost implements HostActivities {
  /** What a worker does with a call. */
  interface Script {
    HostResult play(FakeConversation conversation) throws InterruptedException;
  }

  final WorkerId id;
  final List<Epoch> hosted = new CopyOnWriteArrayList<>();

  /** Epochs that were claimed on this worker's own queue. */
  final List<Epoch> claimedAgain = new CopyOnWriteArrayList<>();

  /** The trail of each hosting, and of each command. */
  final List<Optional<Trail>> trails = new CopyOnWriteArrayList<>();

  final BlockingQueue<CallCommand> commands = new LinkedBlockingQueue<>();
  private final WorkflowClient client;
  private final WorkerFactory forAnybody;
  private final Script script;
  private volatile boolean hasFreeSlot = true;

  FakeHost(String id, WorkflowClient client, WorkerFactory forAnybody, Script script) {
    this.forAnybody = forAnybody;
    this.id = new WorkerId(id);
    this.client = client;
    this.script = script;
  }

  /** As a full worker does: asks for no more calls, and refuses those that were on their way. */
  void takeNoMore() {
    hasFreeSlot = false;
    forAnybody.suspendPolling();
  }

  @Override
  public WorkerId claim(CallRef ref, Epoch epoch) {
    if (!hasFreeSlot) {
      throw ApplicationFailure.newFailure("No free slot", "NO_FREE_SLOT");
    }
    if (Activity.getExecutionContext()
        .getInfo()
        .getActivityTaskQueue()
        .equals(TaskQueues.host(ref.tenant(), id))) {
      claimedAgain.add(epoch);
    }
    return id;
  }

  @Override
  public HostResult hostCall(CallAssignment assignment) {
    hosted.add(assignment.epoch());
    trails.add(Trail.current());
    IntakeCallWorkflow call =
        client.newWorkflowStub(IntakeCallWorkflow.class, assignment.ref().workflowId());
    try {
      return script.play(
          new FakeConversation(this, assignment, call, Activity.getExecutionContext()::heartbeat));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void command(CallRef ref, Epoch epoch, CallCommand command) {
    trails.add(Trail.current());
    commands.add(command);
  }
}
