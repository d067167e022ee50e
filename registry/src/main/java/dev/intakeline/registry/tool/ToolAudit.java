package dev.intakeline.registry.tool;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.registry.content.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tool server was asked and answered, as one hash chain for each call. An entry is never
 * changed. Thread-safe; two writers to one call take turns by trying again.
 */
public final class ToolAudit {
  /** How often an entry looks for a free place behind another's; then the tool call fails. */
  public static final int APPEND_TRIES_MAX = 10;

  private static final String COLUMNS =
      """
      select tenant, call, number, id, key, repeated, epoch, tool, at, ok, content, previous_hash,
        hash
      from tool_call where tenant = :tenant and call = :call
      """;

  private final JdbcClient jdbc;

  public ToolAudit(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What became of an entry. */
  public sealed interface Appended {
    /** It is the chain's new head. */
    record Written(ToolEntry entry) implements Appended {}

    /** The same tool was called under the same key meanwhile: this is that entry. */
    record KnownKey(ToolEntry entry) implements Appended {}
  }

  /** How many calls of a tool were answered, repeated ones too, and how many were refused. */
  public record Count(int answered, int refused) {}

  /** An entry as it is stored, with the hash that was stored beside it. */
  private record Stored(ToolEntry entry, ContentHash hash) {}

  /** Appends to the call's chain; durable on return. */
  public Appended append(ToolCall call) {
    for (int attempt = 0; attempt < APPEND_TRIES_MAX; attempt++) {
      ToolEntry entry = behind(last(call.ref()), call);
      try {
        insert(entry);
        return new Appended.Written(entry);
      } catch (DuplicateKeyException taken) {
        Optional<ToolEntry> known =
            call.ok() && !call.repeated()
                ? byKey(call.ref(), call.tool(), call.key())
                : Optional.empty();
        if (known.isPresent()) {
          return new Appended.KnownKey(known.get());
        }
      }
    }
    throw new IllegalStateException(
        "No free place in the tool audit of " + call.ref() + " after " + APPEND_TRIES_MAX);
  }

  /** The first answered entry under this key, whose answer holds for every later one. */
  public Optional<ToolEntry> byKey(CallRef ref, String tool, String key) {
    return jdbc.sql(COLUMNS + "and tool = :tool and key = :key and ok and not repeated")
        .param("tenant", ref.tenant().value())
        .param("call", ref.call().value())
        .param("tool", tool)
        .param("key", key)
        .query((row, number) -> stored(row).entry())
        .optional();
  }

  /** How often a tool was called in this call. */
  public Count count(CallRef ref, String tool) {
    return jdbc.sql(
            """
            select count(*) filter (where ok) as answered, count(*) filter (where not ok) as refused
            from tool_call where tenant = :tenant and call = :call and tool = :tool\
            """)
        .param("tenant", ref.tenant().value())
        .param("call", ref.call().value())
        .param("tool", tool)
        .query((row, number) -> new Count(row.getInt("answered"), row.getInt("refused")))
        .single();
  }

  /** The call's whole chain, in order. */
  public List<ToolEntry> of(CallRef ref) {
    return stored(ref).stream().map(Stored::entry).toList();
  }

  /**
   * Walks the chain.
   *
   * @return the number of the first entry that isn't as it was written, if there is one
   */
  public OptionalLong firstBroken(CallRef ref) {
    ContentHash previous = ContentHash.NONE;
    long number = 1;
    for (Stored stored : stored(ref)) {
      ToolEntry entry = stored.entry();
      if (entry.number() != number
          || !entry.previous().equals(previous)
          || !entry.hash().equals(stored.hash())) {
        return OptionalLong.of(number);
      }
      previous = stored.hash();
      number++;
    }
    return OptionalLong.empty();
  }

  private List<Stored> stored(CallRef ref) {
    return jdbc.sql(COLUMNS + "order by number")
        .param("tenant", ref.tenant().value())
        .param("call", ref.call().value())
        .query((row, number) -> stored(row))
        .list();
  }

  private Optional<Stored> last(CallRef ref) {
    return jdbc.sql(COLUMNS + "order by number desc limit 1")
        .param("tenant", ref.tenant().value())
        .param("call", ref.call().value())
        .query((row, number) -> stored(row))
        .optional();
  }

  private static ToolEntry behind(Optional<Stored> last, ToolCall call) {
    return new ToolEntry(
        call.ref(),
        last.map(stored -> stored.entry().number()).orElse(0L) + 1,
        call.id(),
        call.key(),
        call.repeated(),
        call.epoch(),
        call.tool(),
        call.at().truncatedTo(ChronoUnit.MICROS),
        call.ok(),
        call.content(),
        last.map(Stored::hash).orElse(ContentHash.NONE));
  }

  private void insert(ToolEntry entry) {
    jdbc.sql(
            """
            insert into tool_call (tenant, call, number, id, key, repeated, epoch, tool, at, ok,
              content, previous_hash, hash)
            values (:tenant, :call, :number, :id, :key, :repeated, :epoch, :tool, :at, :ok,
              :content, :previous, :hash)\
            """)
        .param("tenant", entry.ref().tenant().value())
        .param("call", entry.ref().call().value())
        .param("number", entry.number())
        .param("id", entry.id())
        .param("key", entry.key())
        .param("repeated", entry.repeated())
        .param("epoch", entry.epoch().number())
        .param("tool", entry.tool())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("ok", entry.ok())
        .param("content", entry.content().toArray())
        .param("previous", entry.previous().value())
        .param("hash", entry.hash().value())
        .update();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    ToolEntry entry =
        new ToolEntry(
            new CallRef(new TenantId(row.getString("tenant")), new CallId(row.getString("call"))),
            row.getLong("number"),
            row.getString("id"),
            row.getString("key"),
            row.getBoolean("repeated"),
            new Epoch(row.getInt("epoch")),
            row.getString("tool"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getBoolean("ok"),
            Bytes.of(row.getBytes("content")),
            new ContentHash(row.getString("previous_hash")));
    return new Stored(entry, new ContentHash(row.getString("hash")));
  }
}
