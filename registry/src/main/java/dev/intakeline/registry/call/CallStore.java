package dev.intakeline.registry.call;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calls that were ordered; what became of them is their workflows' to say. Thread-safe. */
public final class CallStore {
  /** The most calls that one list holds. */
  public static final int LIST_MAX = 200;

  private static final String COLUMNS =
      "select tenant, call, type, questionnaire_hash, rules_hash, created from call ";

  private final JdbcClient jdbc;

  public CallStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Enters a call; one that is there stays as it is.
   *
   * @return whether it was new
   */
  public boolean enter(CallEntry entry) {
    return jdbc.sql(
                """
                insert into call (tenant, call, type, questionnaire_hash, rules_hash, created)
                values (:tenant, :call, :type, :questionnaire, :rules, :created)
                on conflict do nothing\
                """)
            .param("tenant", entry.ref().tenant().value())
            .param("call", entry.ref().call().value())
            .param("type", entry.type().name())
            .param("questionnaire", entry.questionnaire().value())
            .param("rules", entry.rules().value())
            .param("created", entry.created().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** A call of this tenant. */
  public Optional<CallEntry> find(CallRef ref) {
    return jdbc.sql(COLUMNS + "where tenant = :tenant and call = :call")
        .param("tenant", ref.tenant().value())
        .param("call", ref.call().value())
        .query((row, number) -> entry(row))
        .optional();
  }

  /** The tenant's newest calls, newest first; at most {@link #LIST_MAX}. */
  public List<CallEntry> newest(TenantId tenant, int limit) {
    return jdbc.sql(COLUMNS + "where tenant = :tenant order by created desc, call limit :limit")
        .param("tenant", tenant.value())
        .param("limit", Math.clamp(limit, 0, LIST_MAX))
        .query((row, number) -> entry(row))
        .list();
  }

  private static CallEntry entry(ResultSet row) throws SQLException {
    return new CallEntry(
        new CallRef(new TenantId(row.getString("tenant")), new CallId(row.getString("call"))),
        CallType.valueOf(row.getString("type")),
        new ContentHash(row.getString("questionnaire_hash")),
        new ContentHash(row.getString("rules_hash")),
        row.getObject("created", OffsetDateTime.class).toInstant());
  }
}
