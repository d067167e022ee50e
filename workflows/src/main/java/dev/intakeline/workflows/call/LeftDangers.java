package dev.intakeline.workflows.call;

import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;

/**
 * Dangers that stand in the journal alone: the host that found them was lost before it told of
 * them, or while it asked about them, and none came after it.
 */
final class LeftDangers {
  private final CallState call;
  private final CallStubs stubs;
  private final Runnable onFlags;
  private boolean mayBeLeft;

  LeftDangers(CallState call, CallStubs stubs, Runnable onFlags) {
    this.call = call;
    this.stubs = stubs;
    this.onFlags = onFlags;
  }

  /**
   * Hands them to people, where no host came to the conversation's end. What can't be read now is
   * left to {@link #settle}.
   */
  void tell() {
    // Calls that came to their end before this was so end as they would have.
    mayBeLeft =
        call.hostings() > 0
            && call.conversation().ended().isEmpty()
            && Workflow.getVersion("tells-left-dangers", Workflow.DEFAULT_VERSION, 1) >= 1;
    try {
      settle();
    } catch (ActivityFailure unreadable) {
      Workflow.getLogger(LeftDangers.class)
          .warn("The journal of call {} is to be read again before it is sealed", call.ref());
    }
  }

  /**
   * Hands them to people unless that was done.
   *
   * @throws ActivityFailure while the journal can't be read
   */
  void settle() {
    if (mayBeLeft) {
      call.reports().fold(stubs.findingDangers().leftDangers(call.ref()));
      mayBeLeft = false;
      onFlags.run();
    }
  }
}
