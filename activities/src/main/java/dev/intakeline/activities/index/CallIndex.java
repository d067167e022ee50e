package dev.intakeline.activities.index;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.TenantId;
import java.util.List;

/** Finished calls, findable by what became of them. Thread-safe. */
public interface CallIndex extends AutoCloseable {
  /** One search finds at most this many. */
  int FOUND_MAX = 200;

  /** Enters a call, in the place of what was entered for it before. */
  void put(CallResult result);

  /** The tenant's calls with this outcome, latest entered first; at most {@link #FOUND_MAX}. */
  List<CallRef> find(TenantId tenant, CallOutcome outcome);

  @Override
  void close();
}
