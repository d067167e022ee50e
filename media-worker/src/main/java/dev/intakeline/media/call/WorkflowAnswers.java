package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.media.interview.InterviewEvent;
import java.util.List;

/** Brings what the workflow answers to reports to the stages that wait for it. Never blocks. */
final class WorkflowAnswers implements Outbox.Listener {
  private final Brief brief;
  private final Desk desk;

  WorkflowAnswers(Brief brief, Desk desk) {
    this.brief = brief;
    this.desk = desk;
  }

  @Override
  public void commanded(List<CallCommand> commands) {
    commands.forEach(command -> desk.thoughts().put(new InterviewEvent.Commanded(command)));
  }

  @Override
  public void replaced() {
    brief.replaced();
  }

  @Override
  public void callOver() {
    brief.end(CallOutcome.FAILED);
  }

  @Override
  public void degraded() {
    desk.scribe().note(new CallEvent.Degraded(Degradation.REPORTS));
  }
}
