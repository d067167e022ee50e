package dev.intakeline.registry.release;

import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.registry.content.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Versions by hash and the slots that point to the released one. A version is written once and
 * stays; releasing it again only moves the slot.
 */
final class Releases {
  private final JdbcClient jdbc;
  private final String shelf;

  Releases(JdbcClient jdbc, String shelf) {
    this.jdbc = jdbc;
    this.shelf = shelf;
  }

  /** One version, as it is stored. */
  record Version(ContentHash hash, Bytes content, Bytes source, Instant created) {}

  /**
   * Keeps the version, unless it is there already, and points the slot to it: also where a shipped
   * one of the same content is there, which it is no longer replaced with.
   *
   * @return the version's name
   */
  ContentHash release(TenantId tenant, String slot, Bytes content, Bytes source) {
    ContentHash hash = keep(tenant, content, source);
    jdbc.sql(
            """
            insert into release (tenant, shelf, slot, hash)
            select :tenant, :shelf, :slot, :hash
            where not exists
              (select 1 from
                (select hash, shipped from release
                 where tenant = :tenant and shelf = :shelf and slot = :slot
                 order by number desc limit 1) newest
               where hash = :hash and not shipped)\
            """)
        .param("tenant", tenant.value())
        .param("shelf", shelf)
        .param("slot", slot)
        .param("hash", hash.value())
        .update();
    return hash;
  }

  /**
   * Keeps the version, unless it is there already, and points the slot to it where the slot points
   * to nothing, or to what was shipped before. What somebody released stays.
   *
   * @return the version that the slot points to now
   */
  ContentHash ship(TenantId tenant, String slot, Bytes content, Bytes source) {
    ContentHash hash = keep(tenant, content, source);
    jdbc.sql(
            """
            insert into release (tenant, shelf, slot, hash, shipped)
            select :tenant, :shelf, :slot, :hash, true
            where not exists
              (select 1 from
                (select hash, shipped from release
                 where tenant = :tenant and shelf = :shelf and slot = :slot
                 order by number desc limit 1) newest
               where not shipped or hash = :hash)\
            """)
        .param("tenant", tenant.value())
        .param("shelf", shelf)
        .param("slot", slot)
        .param("hash", hash.value())
        .update();
    return latest(tenant, slot).orElseThrow().hash();
  }

  private ContentHash keep(TenantId tenant, Bytes content, Bytes source) {
    ContentHash hash = ContentHash.of(content.toArray());
    jdbc.sql(
            """
            insert into released_version (tenant, shelf, hash, content, source)
            values (:tenant, :shelf, :hash, :content, :source)
            on conflict do nothing\
            """)
        .param("tenant", tenant.value())
        .param("shelf", shelf)
        .param("hash", hash.value())
        .param("content", content.toArray())
        .param("source", source.toArray())
        .update();
    return hash;
  }

  Optional<Version> byHash(TenantId tenant, ContentHash hash) {
    return jdbc.sql(
            """
            select hash, content, source, created from released_version
            where tenant = :tenant and shelf = :shelf and hash = :hash\
            """)
        .param("tenant", tenant.value())
        .param("shelf", shelf)
        .param("hash", hash.value())
        .query((row, number) -> version(row))
        .optional();
  }

  /** Empty also for names that come from outside and can't have been released. */
  Optional<Version> latest(TenantId tenant, String slot) {
    if (slot.indexOf('\0') >= 0) {
      return Optional.empty(); // PostgreSQL stores no such text, and fails where it is asked for
    }
    return jdbc.sql(
            """
            select hash, content, source, created
            from release join released_version using (tenant, shelf, hash)
            where tenant = :tenant and shelf = :shelf and slot = :slot
            order by number desc limit 1\
            """)
        .param("tenant", tenant.value())
        .param("shelf", shelf)
        .param("slot", slot)
        .query((row, number) -> version(row))
        .optional();
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        new ContentHash(row.getString("hash")),
        Bytes.of(row.getBytes("content")),
        Bytes.of(row.getBytes("source")),
        row.getObject("created", OffsetDateTime.class).toInstant());
  }
}
