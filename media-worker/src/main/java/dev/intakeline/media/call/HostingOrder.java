package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.media.interview.Resumption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * What a hosting begins with.
 *
 * @param assignment the call
 * @param parts what this worker has for all calls
 * @param resumption where the hosts before this one stood
 * @param ending completed by the first that ends the hosting
 * @param begunWithin how long it may take to join the room and to load what hears
 */
record HostingOrder(
    CallAssignment assignment,
    LiveParts parts,
    Resumption resumption,
    CompletableFuture<Ending> ending,
    Duration begunWithin) {
  /**
   * The room answers within 5 s or not at all, a busy machine loads for some seconds. Then the
   * hosting shows no life any more, and gives up.
   */
  static final Duration BEGUN_WITHIN = Duration.ofSeconds(15);

  /** The call is over; whoever says so later has no say. */
  void end(CallOutcome outcome) {
    ending.complete(new Ending.Over(outcome));
  }

  /** Another host has the call. */
  void replaced() {
    ending.complete(new Ending.Replaced());
  }
}
