package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostActivities;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.WorkerId;
import io.temporal.activity.Activity;
import io.temporal.client.WorkflowClient;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
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
  final List<Epoch> claimed = new CopyOnWriteArrayList<>();
  final BlockingQueue<CallCommand> commands = new LinkedBlockingQueue<>();
  private final WorkflowClient client;
  private final Script script;
  private volatile boolean hasFreeSlot = true;

  FakeHost(String id, WorkflowClient client, Script script) {
    this.id = new WorkerId(id);
    this.client = client;
    this.script = script;
  }

  void takeNoMore() {
    hasFreeSlot = false;
  }

  @Override
  public WorkerId claim(CallRef ref, Epoch epoch) {
    if (!hasFreeSlot) {
      throw ApplicationFailure.newFailure("No free slot", "NO_FREE_SLOT");
    }
    claimed.add(epoch);
    return id;
  }

  @Override
  public HostResult hostCall(CallAssignment assignment) {
    hosted.add(assignment.epoch());
    IntakeCallWorkflow call =
        client.newWorkflowStub(IntakeCallWorkflow.class, assignment.ref().workflowId());
    try {
      return script.play(
          new FakeConversation(
              id, assignment, call, commands, Activity.getExecutionContext()::heartbeat));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void command(CallRef ref, Epoch epoch, CallCommand command) {
    commands.add(command);
  }
}
