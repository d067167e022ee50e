package dev.intakeline.registry.tenant;

import dev.intakeline.contracts.call.TenantId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The customers. Thread-safe. */
public final class TenantStore {
  private final JdbcClient jdbc;

  public TenantStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a tenant; one that is there stays as it is. */
  public void add(TenantId tenant) {
    jdbc.sql("insert into tenant (tenant) values (:tenant) on conflict do nothing")
        .param("tenant", tenant.value())
        .update();
  }

  /** Whether this is a customer. */
  public boolean isKnown(TenantId tenant) {
    return jdbc.sql("select count(*) from tenant where tenant = :tenant")
            .param("tenant", tenant.value())
            .query(Long.class)
            .single()
        > 0;
  }

  /** All of them, by name. */
  public List<TenantId> all() {
    return jdbc.sql("select tenant from tenant order by tenant")
        .query((row, number) -> new TenantId(row.getString("tenant")))
        .list();
  }
}
