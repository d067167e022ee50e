package dev.intakeline.media.call;

import dev.intakeline.media.interview.InterviewEvent;
import java.util.Optional;

/**
 * Something that the interviewer is told only once the caller has ended what they are saying and it
 * was heard: a call doesn't end, and goes on to nothing, in the middle of their words. For the turn
 * loop alone; times are of the call's clock.
 */
final class LastWords {
  /** How long the last utterance of a callee who left is waited for. */
  private static final long LEFT_MS_MAX = 3_000;

  /** Who goes on for longer is heard so far, and then beside what follows. */
  private static final long SPEAKS_MS_MAX = 1_500;

  /** Recognition takes a fraction of it; together shorter than what the turn takes for a stall. */
  private static final long HEARD_MS_MAX = 700;

  private static final long NEVER_MS = Long.MAX_VALUE;

  private final Runnable finishAside;
  private final Runnable drain;
  private Optional<InterviewEvent> event = Optional.empty();
  private long spokenByMs = NEVER_MS;
  private long heardByMs = NEVER_MS;
  private int drains;

  /**
   * Asks the ear.
   *
   * @param finishAside ends what is being said, for the record alone
   * @param drain asks to be told, by {@link #drained}, when all before it is done
   */
  LastWords(Runnable finishAside, Runnable drain) {
    this.finishAside = finishAside;
    this.drain = drain;
  }

  /** Tells of it as soon as nothing is being said, or at once. */
  void before(InterviewEvent told, long nowMs) {
    event = Optional.of(told);
    spokenByMs = nowMs + SPEAKS_MS_MAX;
    heardByMs = NEVER_MS;
  }

  /**
   * The interviewer has gone on by itself: the end of a prompt from before is no news any more, and
   * what is being said now belongs to the next one. That the callee is gone remains.
   */
  void forgetPrompt() {
    if (event.filter(InterviewEvent.PromptDone.class::isInstance).isPresent()) {
      event = Optional.empty();
      spokenByMs = NEVER_MS;
      heardByMs = NEVER_MS;
    }
  }

  /** The callee is gone: what was said is finished already. */
  void ofWhoLeft(long nowMs) {
    event = Optional.of(new InterviewEvent.CalleeLeft());
    drain(nowMs + LEFT_MS_MAX);
  }

  /** The ear has done what was asked of it before. */
  void drained() {
    drains--;
  }

  /** What is to be told now; also where the ear is stuck, and nobody waits for it. */
  Optional<InterviewEvent> due(long nowMs, boolean callerSpeaks) {
    if (event.isEmpty()) {
      return Optional.empty();
    }
    if (spokenByMs != NEVER_MS && (!callerSpeaks || nowMs >= spokenByMs)) {
      finishAside.run();
      drain(nowMs + HEARD_MS_MAX);
    }
    if (spokenByMs != NEVER_MS || (drains > 0 && nowMs < heardByMs)) {
      return Optional.empty();
    }
    Optional<InterviewEvent> told = event;
    event = Optional.empty();
    heardByMs = NEVER_MS;
    return told;
  }

  /** When {@link #due} may change its mind by itself. */
  long deadlineMs() {
    return event.isEmpty() ? NEVER_MS : Math.min(spokenByMs, heardByMs);
  }

  private void drain(long byMs) {
    spokenByMs = NEVER_MS;
    heardByMs = byMs;
    drains++;
    drain.run();
  }
}
