package dev.intakeline.api.call;

import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.contracts.call.TenantId;
import java.util.function.ToLongFunction;

/**
 * Limits how many calls of a tenant are open at a time, so that one tenant's mistake doesn't take
 * the hosts of all others. Not exact: orders that come at once are counted a second later.
 * Thread-safe.
 */
final class OpenCalls {
  private final ToLongFunction<TenantId> counted;
  private final int max;

  /**
   * A limit for each tenant.
   *
   * @param counted how many calls of a tenant are open
   */
  OpenCalls(ToLongFunction<TenantId> counted, int max) {
    this.counted = counted;
    this.max = max;
  }

  /**
   * Checks that the tenant may have one more call.
   *
   * @throws Refused where the tenant has as many as it may have
   */
  void requireRoomForOneMore(TenantId tenant) {
    if (counted.applyAsLong(tenant) >= max) {
      throw new Refused(
          ProblemKind.TOO_MANY_CALLS, "", "at most " + max + " may be open: try again later");
    }
  }
}
