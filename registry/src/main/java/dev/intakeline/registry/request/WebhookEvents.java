package dev.intakeline.registry.request;

import dev.intakeline.contracts.call.TenantId;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which webhook events were dealt with. Remember an event after it has had its effect, and make the
 * effect harmless when repeated: then nothing is lost and hardly anything done twice. Thread-safe.
 */
public final class WebhookEvents {
  /** An event is remembered at least this long. */
  public static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;

  public WebhookEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this event of this source was dealt with. */
  public boolean isKnown(TenantId tenant, String source, String event) {
    return jdbc.sql(
                """
                select count(*) from webhook_event
                where tenant = :tenant and source = :source and event = :event\
                """)
            .param("tenant", tenant.value())
            .param("source", source)
            .param("event", event)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Notes that the event was dealt with; a second time changes nothing. */
  public void remember(TenantId tenant, String source, String event) {
    jdbc.sql(
            """
            insert into webhook_event (tenant, source, event) values (:tenant, :source, :event)
            on conflict do nothing\
            """)
        .param("tenant", tenant.value())
        .param("source", source)
        .param("event", event)
        .update();
  }

  /**
   * Forgets events older than {@link #KEPT}.
   *
   * @return how many
   */
  public int forgetOld() {
    return jdbc.sql("delete from webhook_event where received < now() - :age * interval '1 s'")
        .param("age", KEPT.toSeconds())
        .update();
  }
}
