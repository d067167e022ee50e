package dev.intakeline.local.caller;

import java.util.Optional;

/**
 * Decides what the caller says next; asked once per frame with the time, so it needs no timers.
 * Used by the tick thread, and by the ear's thread when something was heard.
 */
final class Conversation implements Script {
  /** How long the caller waits after words that it didn't understand before it asks. */
  private static final long PARDON_AFTER_NANOS = 3_000_000_000L;

  private static final int PARDONS_MAX = 3;
  static final String PARDON = "pardon?";

  private record Pending(Scenario.Reply reply, long dueNanos) {}

  private final Answers answers;
  private Optional<Pending> pending = Optional.empty();
  private Optional<Scenario.Reply> armedInterruption = Optional.empty();
  private long pardonDueNanos;
  private int pardons;
  private boolean hangsUp;

  Conversation(Answers answers) {
    this.answers = answers;
  }

  /** Listening once more takes its time: the tick thread must not wait for it. */
  @Override
  public void heard(CallerLog.Heard heard, short[] sound, long nowNanos) {
    understood(heard, answers.to(heard.words(), sound), nowNanos);
  }

  private synchronized void understood(
      CallerLog.Heard heard, Optional<Scenario.Reply> reply, long nowNanos) {
    if (reply.isPresent()) {
      long due = heard.endNanos() + reply.get().thinksMs() * 1_000_000L;
      pending = Optional.of(new Pending(reply.get(), due));
      pardonDueNanos = 0;
    } else if (pending.isEmpty() && !heard.words().isBlank()) {
      pardonDueNanos = nowNanos + PARDON_AFTER_NANOS;
    }
  }

  @Override
  public synchronized Optional<Line> next(long nowNanos, long agentAudibleSince) {
    if (agentAudibleSince != 0) {
      pardonDueNanos = 0;
      return interruption(nowNanos, agentAudibleSince);
    }
    if (pending.isPresent() && nowNanos >= pending.get().dueNanos()) {
      Scenario.Reply reply = pending.get().reply();
      pending = Optional.empty();
      hangsUp = reply.leaves();
      armedInterruption =
          reply.thenInterruptMs().isPresent() ? Optional.of(reply) : Optional.empty();
      return reply.says().isBlank() ? Optional.empty() : Optional.of(new Line(reply.says(), true));
    }
    if (pardonDueNanos != 0 && nowNanos >= pardonDueNanos && pardons < PARDONS_MAX) {
      pardonDueNanos = 0;
      pardons++;
      return Optional.of(new Line(PARDON, false));
    }
    return Optional.empty();
  }

  @Override
  public synchronized boolean hangsUp() {
    return hangsUp;
  }

  private Optional<Line> interruption(long nowNanos, long audibleSince) {
    if (armedInterruption.isEmpty()) {
      return Optional.empty();
    }
    Scenario.Reply reply = armedInterruption.get();
    if (nowNanos - audibleSince < reply.thenInterruptMs().orElse(0) * 1_000_000L) {
      return Optional.empty();
    }
    armedInterruption = Optional.empty();
    return Optional.of(new Line(reply.interruptsWith().orElse("wait"), true));
  }
}
