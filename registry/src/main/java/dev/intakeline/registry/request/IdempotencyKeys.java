package dev.intakeline.registry.request;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which order a backend's key stands for. The key is claimed before the workflow starts and keeps
 * the call's id, so whoever repeats the order after any failure meets the same call. The answer
 * isn't kept: it is made anew from the call, with a fresh join ticket. Thread-safe.
 */
public final class IdempotencyKeys {
  /** A key is kept at least this long. */
  public static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;

  public IdempotencyKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a key turned out to be. */
  public sealed interface Claim {
    /** Nobody used it before: it now stands for this call. */
    record New(CallId call) implements Claim {}

    /** The same order came before, and is this call. */
    record Repeated(CallId call) implements Claim {}

    /** Another order came under this key. */
    record Conflict() implements Claim {}
  }

  /**
   * Claims the key for an order.
   *
   * @param request hash of the order as it came in
   * @param call the id that the call gets where the key is new
   */
  public Claim claim(TenantId tenant, String key, ContentHash request, CallId call) {
    int claimed =
        jdbc.sql(
                """
                insert into idempotency_key (tenant, key, request_hash, call)
                values (:tenant, :key, :request, :call)
                on conflict do nothing\
                """)
            .param("tenant", tenant.value())
            .param("key", key)
            .param("request", request.value())
            .param("call", call.value())
            .update();
    return claimed == 1
        ? new Claim.New(call)
        : find(tenant, key, request)
            .orElseThrow(() -> new IllegalStateException("A key was forgotten while in use"));
  }

  /** What the key turns out to be, without claiming it; empty where nobody used it. */
  public Optional<Claim> find(TenantId tenant, String key, ContentHash request) {
    return jdbc.sql(
            "select request_hash, call from idempotency_key where tenant = :tenant and key = :key")
        .param("tenant", tenant.value())
        .param("key", key)
        .<Claim>query((row, number) -> known(row, request))
        .optional();
  }

  private static Claim known(ResultSet row, ContentHash request) throws SQLException {
    return request.value().equals(row.getString("request_hash"))
        ? new Claim.Repeated(new CallId(row.getString("call")))
        : new Claim.Conflict();
  }

  /**
   * Forgets keys older than {@link #KEPT}.
   *
   * @return how many
   */
  public int forgetOld() {
    return jdbc.sql("delete from idempotency_key where created < now() - :age * interval '1 s'")
        .param("age", KEPT.toSeconds())
        .update();
  }
}
