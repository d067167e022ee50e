package dev.intakeline.activities.dial;

import dev.intakeline.activities.failure.Failure;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.DialActivities;
import dev.intakeline.contracts.call.DialResult;

/** Dials each attempt once: the ledger is written before anything leaves. Thread-safe. */
public final class Dialler implements DialActivities {
  /** There is no telephone trunk: calls of that type are refused before anything is opened. */
  public static final boolean REACHES_TELEPHONES = false;

  private final Ledger ledger;

  /** Where attempts are written down. */
  public interface Ledger {
    /**
     * Enters an attempt.
     *
     * @return whether it is new: only then may it be dialled
     */
    boolean enter(CallRef ref, int attempt);
  }

  /** Over a ledger that outlives workflows and resets. */
  public Dialler(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public DialResult dial(CallRequest request, int attempt) {
    return switch (request.type()) {
      // Nobody is dialled: the callee comes with a ticket. The attempt is on the books all the
      // same.
      case WEBRTC ->
          ledger.enter(request.ref(), attempt) ? DialResult.STARTED : DialResult.ALREADY_DIALLED;
      case SIP -> throw Failure.NO_TRUNK.forGood("There is no telephone trunk");
    };
  }
}
