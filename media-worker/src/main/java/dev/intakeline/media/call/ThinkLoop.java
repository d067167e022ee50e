package dev.intakeline.media.call;

import dev.intakeline.media.interview.Directive;
import dev.intakeline.media.interview.InterviewEvent;
import dev.intakeline.media.interview.InterviewState;
import dev.intakeline.media.interview.Interviewer;
import java.util.Optional;

/**
 * The stage that thinks: takes what happened one by one, asks the interviewer, does what it says in
 * order. It may wait for a tool or the disk, never for the workflow.
 */
final class ThinkLoop implements Runnable {
  /** Events that wait; a turn makes two or three. */
  static final int THOUGHTS_MAX = 256;

  private final Mailbox<InterviewEvent> thoughts;
  private final Interviewer interviewer;
  private final Acts acts;
  private InterviewState state;

  ThinkLoop(
      Mailbox<InterviewEvent> thoughts, Interviewer interviewer, InterviewState state, Acts acts) {
    this.thoughts = thoughts;
    this.interviewer = interviewer;
    this.state = state;
    this.acts = acts;
  }

  @Override
  public void run() {
    try {
      while (!acts.isOver()) {
        think(thoughts.take());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void think(InterviewEvent event) throws InterruptedException {
    Interviewer.Step step = interviewer.step(state, event);
    state = step.state();
    for (Directive directive : step.directives()) {
      Optional<InterviewEvent> next = acts.act(directive);
      if (next.isPresent()) {
        think(next.get());
        return;
      }
    }
  }
}
