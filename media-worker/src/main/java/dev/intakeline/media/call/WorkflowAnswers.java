package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.media.interview.InterviewEvent;
import java.util.List;

/** Brings what the workflow answers to reports to the stages that wait for it. Never blocks. */
final class WorkflowAnswers implements Outbox.Listener {
  private final HostingOrder hosting;
  private final CallContext context;

  WorkflowAnswers(HostingOrder hosting, CallContext context) {
    this.hosting = hosting;
    this.context = context;
  }

  @Override
  public void commanded(List<CallCommand> commands) {
    commands.forEach(command -> context.thoughts().put(new InterviewEvent.Commanded(command)));
  }

  @Override
  public void replaced() {
    hosting.replaced();
  }

  @Override
  public void callOver() {
    hosting.end(CallOutcome.FAILED);
  }

  @Override
  public void degraded() {
    context.journal().note(new CallEvent.Degraded(Degradation.REPORTS));
  }
}
