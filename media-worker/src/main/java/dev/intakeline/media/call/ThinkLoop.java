package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.media.interview.Directive;
import dev.intakeline.media.interview.InterviewEvent;
import dev.intakeline.media.interview.InterviewState;
import dev.intakeline.media.interview.Interviewer;
import dev.intakeline.media.interview.Stage;
import java.util.Optional;

/**
 * The stage that thinks: takes what happened one by one, asks the interviewer, does what it says in
 * order. It may wait for a tool or the disk, never for the workflow.
 */
final class ThinkLoop implements Runnable {
  /** Events that wait; a turn makes two or three. */
  static final int THOUGHTS_MAX = 256;

  private final Mailbox<InterviewEvent> thoughts;
  private final Stopwatch stopwatch;
  private final Interviewer interviewer;
  private final DirectiveExecutor directives;
  private volatile InterviewState state;
  private volatile Optional<CallOutcome> cameTo;

  ThinkLoop(
      CallContext context,
      Interviewer interviewer,
      InterviewState state,
      DirectiveExecutor directives) {
    this.thoughts = context.thoughts();
    this.stopwatch = context.stopwatch();
    this.interviewer = interviewer;
    this.state = state;
    this.cameTo = state.settled();
    this.directives = directives;
  }

  /** How the call ends even if it is broken off now; any thread. */
  Optional<CallOutcome> cameTo() {
    return cameTo;
  }

  @Override
  public void run() {
    try {
      while (!directives.isOver()) {
        think(thoughts.take());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The call is over, and not by the interviewer. Whoever was asked about a danger and had not
   * denied it is taken to be in danger. Called once, after {@link #run} has ended.
   *
   * @return whether the call had stopped for a danger
   */
  boolean settle() throws InterruptedException {
    Interviewer.Step step = interviewer.step(state, new InterviewEvent.CalleeLeft());
    for (Directive directive : step.directives()) {
      if (directive instanceof Directive.Raise) {
        directives.execute(directive);
      }
    }
    return step.directives().contains(new Directive.End(CallOutcome.ESCALATED));
  }

  private void think(InterviewEvent event) throws InterruptedException {
    if (event instanceof InterviewEvent.Heard) {
      stopwatch.thinking(System.nanoTime());
    }
    Interviewer.Step step = interviewer.step(state, event);
    state = step.state();
    if (state.stage() instanceof Stage.Warning) {
      cameTo = state.settled();
    }
    for (Directive directive : step.directives()) {
      Optional<InterviewEvent> next = directives.execute(directive);
      if (next.isPresent()) {
        think(next.get());
        return;
      }
    }
    // Only now: what isn't on disk doesn't count, and may have made another end of it.
    if (!(state.stage() instanceof Stage.Ended)) {
      cameTo = state.settled();
    }
  }
}
