package dev.intakeline.registry.call;

import dev.intakeline.contracts.call.CallRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every attempt to reach somebody, written before anything leaves for them. An attempt stands here
 * once for ever, so neither a retry nor a reset of the workflow dials a person again. Thread-safe.
 */
public final class DialLedger {
  private final JdbcClient jdbc;

  public DialLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What became of an entry. */
  public enum Entry {
    /** It is new: dial now. */
    ENTERED,
    /** It stood there: don't dial. */
    ALREADY
  }

  /**
   * Enters an attempt.
   *
   * @param attempt from 1
   */
  public Entry enter(CallRef ref, int attempt) {
    if (attempt < 1) {
      throw new IllegalArgumentException("Attempts are numbered from 1, not " + attempt);
    }
    int entered =
        jdbc.sql(
                """
                insert into dial_ledger (tenant, call, attempt) values (:tenant, :call, :attempt)
                on conflict do nothing\
                """)
            .param("tenant", ref.tenant().value())
            .param("call", ref.call().value())
            .param("attempt", attempt)
            .update();
    return entered == 1 ? Entry.ENTERED : Entry.ALREADY;
  }
}
