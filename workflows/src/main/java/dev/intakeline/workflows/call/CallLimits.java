package dev.intakeline.workflows.call;

import java.time.Duration;

/** How far a call's workflow goes before it does something else, each with its reason. */
final class CallLimits {
  /**
   * A free media worker must be found within this; beyond it the call is FAILED at {@code HOST}. A
   * worker's restart takes about 5 s, a new one in a cluster is no quicker than a new call.
   */
  static final Duration CLAIM_WAIT = Duration.ofSeconds(15);

  /**
   * How often a lost call is offered to anybody at the same time. A frozen worker swallows one
   * offer; a server's timer, which would offer it again, may come a second late.
   */
  static final int ASKED_AT_ONCE = 2;

  /** From the order to host until the agent is in the room; joining takes well under a second. */
  static final Duration AGENT_READY_WITHIN = Duration.ofSeconds(30);

  /**
   * How long a callee who left before a host was there to see them may take to come back: as long
   * as a browser tries again, and as a webhook may be late.
   */
  static final Duration CALLEE_BACK_WITHIN = Duration.ofSeconds(10);

  /** A call that loses host after host is not helped by one more. */
  static final int HOSTINGS_MAX = 20;

  /**
   * After the second host in a row that didn't get into the room; doubled after each further one:
   * more hosts don't help while the media server is away, and there are {@link #HOSTINGS_MAX}.
   */
  static final Duration PAUSE_MIN = Duration.ofMillis(500);

  /** A media server that is back is waited for no longer than that. */
  static final Duration PAUSE_MAX = Duration.ofSeconds(5);

  /** Time for the goodbye after the call was asked to end: one fixed phrase and its drain. */
  static final Duration GOODBYE_WITHIN = Duration.ofSeconds(20);

  /** Time to write what is left after the conversation's end was reported. */
  static final Duration DRAIN_WITHIN = Duration.ofSeconds(15);

  /** A host hears of a cancellation with its next heartbeat; then it is lost or gone. */
  static final Duration CANCEL_WITHIN = Duration.ofSeconds(10);

  /** The worker ends a long call itself; this much later the workflow does. */
  static final Duration OVERTIME = Duration.ofMinutes(1);

  /** Temporal holds 2,000 updates in a history; the rest is left for flags and decisions. */
  static final int REPORTS_MAX = 1_500;

  /** How long each contact has to take note of a red flag while the caller is kept on the line. */
  static final Duration ACKNOWLEDGE_WITHIN = Duration.ofSeconds(30);

  private CallLimits() {}
}
