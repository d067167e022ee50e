package dev.intakeline.contracts.call;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.List;

/** Finds what terminated calls left behind, and forgets what is too old to matter. */
@ActivityInterface
public interface ReaperActivities {
  /** One round clears at most this many; the rest waits for the next. */
  int ROUND_MAX = 200;

  /** The tenant's rooms whose call's workflow isn't running; at most {@link #ROUND_MAX}. */
  @ActivityMethod
  List<CallRef> leftRooms(TenantId tenant);

  /**
   * The tenant's calls whose journal isn't sealed and whose workflow isn't running: nobody seals,
   * clears or shreds them by itself. Said in the log as well; at most {@link #ROUND_MAX}.
   */
  @ActivityMethod
  List<CallRef> leftJournals(TenantId tenant);

  /** Forgets idempotency keys and webhook events, of all tenants, that nobody repeats any more. */
  @ActivityMethod
  void forgetOld();
}
