package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.media.interview.Resumption;
import java.util.concurrent.CompletableFuture;

/**
 * What a hosting begins with.
 *
 * @param assignment the call
 * @param parts what this worker has for all calls
 * @param resumption where the hosts before this one stood
 * @param ending completed by the first that ends the hosting
 */
record Brief(
    CallAssignment assignment,
    LiveParts parts,
    Resumption resumption,
    CompletableFuture<Ending> ending) {

  /** The call is over; whoever says so later has no say. */
  void end(CallOutcome outcome) {
    ending.complete(new Ending.Over(outcome));
  }

  /** Another host has the call. */
  void replaced() {
    ending.complete(new Ending.Replaced());
  }
}
