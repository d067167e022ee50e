package dev.intakeline.registry.call;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The newest epoch that anybody has shown for a call. Whoever comes with an older one is a host
 * that was replaced. Thread-safe.
 */
public final class CallEpochs {
  /** No host has it, so it is older than nobody's. */
  private static final Epoch LAST = new Epoch(Integer.MAX_VALUE);

  private final JdbcClient jdbc;

  public CallEpochs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What an epoch is worth. */
  public enum Standing {
    /** The newest so far. */
    CURRENT,
    /** A newer one has been seen, or the call is over: refuse. */
    STALE
  }

  /** Notes the epoch where it is newer than what was seen, and says what it is worth. */
  public Standing advance(CallRef ref, Epoch epoch) {
    // Read first: a host shows the same epoch with every request, and a write of it would be one
    // dead row and one wait for the disk each.
    Optional<Integer> newest = newest(ref);
    if (newest.isEmpty() || newest.get() < epoch.number()) {
      return write(ref, epoch);
    }
    return newest.get() == epoch.number() ? Standing.CURRENT : Standing.STALE;
  }

  private Optional<Integer> newest(CallRef ref) {
    return jdbc.sql("select epoch from call_epoch where tenant = :tenant and call = :call")
        .param("tenant", ref.tenant().value())
        .param("call", ref.call().value())
        .query(Integer.class)
        .optional();
  }

  /** Another may have written since the row was read, so the statement decides again. */
  private Standing write(CallRef ref, Epoch epoch) {
    int kept =
        jdbc.sql(
                """
                insert into call_epoch (tenant, call, epoch) values (:tenant, :call, :epoch)
                on conflict (tenant, call) do update set epoch = excluded.epoch
                where call_epoch.epoch <= excluded.epoch\
                """)
            .param("tenant", ref.tenant().value())
            .param("call", ref.call().value())
            .param("epoch", epoch.number())
            .update();
    return kept == 1 ? Standing.CURRENT : Standing.STALE;
  }

  /** The call is over: every epoch of it is stale from now on. */
  public void end(CallRef ref) {
    var _ = advance(ref, LAST);
  }
}
