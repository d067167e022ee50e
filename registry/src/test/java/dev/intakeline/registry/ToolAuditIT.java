package dev.intakeline.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.registry.content.Bytes;
import dev.intakeline.registry.tool.ToolAudit;
import dev.intakeline.registry.tool.ToolAudit.Appended;
import dev.intakeline.registry.tool.ToolCall;
import dev.intakeline.registry.tool.ToolEntry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(RealPostgres.class)
class ToolAuditIT {
  private final Registry registry;
  private final JdbcClient jdbc;
  private final CallRef ref;

  ToolAuditIT(Registry registry, RegistryDatabase database) {
    this.registry = registry;
    this.jdbc = JdbcClient.create(database.dataSource());
    this.ref = Samples.call(Samples.tenant(registry));
  }

  @Test
  void chainsTheEntriesOfACall() {
    ToolEntry first = written(call("id-1", "k1", false));
    ToolEntry second = written(call("id-2", "k2", false));

    assertThat(first.previous()).isEqualTo(ContentHash.NONE);
    assertThat(second.previous()).isEqualTo(first.hash());
    assertThat(registry.toolAudit().of(ref)).extracting(ToolEntry::number).containsExactly(1L, 2L);
    assertThat(registry.toolAudit().firstBroken(ref)).isEmpty();
  }

  @Test
  void findsTheFirstEntryOfAKeyWhateverRepeatsIt() {
    ToolEntry first = written(call("id-1", "k1", false));
    written(call("id-2", "k1", true));

    assertThat(registry.toolAudit().byKey(ref, "record_answer", "k1"))
        .hasValueSatisfying(found -> assertThat(found.hash()).isEqualTo(first.hash()));
    assertThat(registry.toolAudit().append(call("id-3", "k1", false)))
        .isInstanceOfSatisfying(
            Appended.KnownKey.class,
            known -> assertThat(known.entry().hash()).isEqualTo(first.hash()));
    assertThat(registry.toolAudit().count(ref, "record_answer"))
        .isEqualTo(new ToolAudit.Count(2, 0));
  }

  @Test
  void leavesAKeyFreeWhoseCallWasRefused() {
    written(refused("id-1", "k1"));
    written(refused("id-1", "k1"));

    assertThat(registry.toolAudit().byKey(ref, "record_answer", "k1")).isEmpty();

    ToolEntry answered = written(call("id-2", "k1", false));
    written(refused("id-3", "k1"));

    assertThat(registry.toolAudit().byKey(ref, "record_answer", "k1"))
        .hasValueSatisfying(found -> assertThat(found.hash()).isEqualTo(answered.hash()));
    assertThat(registry.toolAudit().count(ref, "record_answer"))
        .isEqualTo(new ToolAudit.Count(1, 3));
    assertThat(registry.toolAudit().firstBroken(ref)).isEmpty();
  }

  @Test
  void keepsTheChainWholeUnderSeveralWriters() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Appended>> calls =
          IntStream.range(0, 4)
              .<Callable<Appended>>mapToObj(
                  i -> () -> registry.toolAudit().append(call("id-" + i, "k" + i, false)))
              .toList();
      threads.invokeAll(calls).forEach(done -> assertThat(done.resultNow()).isNotNull());
    }

    assertThat(registry.toolAudit().of(ref)).hasSize(4);
    assertThat(registry.toolAudit().firstBroken(ref)).isEmpty();
  }

  @Test
  void namesTheFirstEntryThatWasChanged() {
    IntStream.rangeClosed(1, 4).forEach(i -> written(call("id-" + i, "k" + i, false)));

    jdbc.sql("update tool_call set content = '\\x00' where call = :call and number = 3")
        .param("call", ref.call().value())
        .update();

    assertThat(registry.toolAudit().firstBroken(ref)).hasValue(3);
  }

  @Test
  void namesAPlaceFromWhichAnEntryWasTaken() {
    IntStream.rangeClosed(1, 4).forEach(i -> written(call("id-" + i, "k" + i, false)));

    jdbc.sql("delete from tool_call where call = :call and number = 2")
        .param("call", ref.call().value())
        .update();

    assertThat(registry.toolAudit().firstBroken(ref)).hasValue(2);
  }

  private ToolEntry written(ToolCall call) {
    return ((Appended.Written) registry.toolAudit().append(call)).entry();
  }

  private ToolCall call(String id, String key, boolean repeated) {
    return call(id, key, repeated, true);
  }

  private ToolCall refused(String id, String key) {
    return call(id, key, false, false);
  }

  private ToolCall call(String id, String key, boolean repeated, boolean ok) {
    return new ToolCall(
        ref,
        id,
        key,
        repeated,
        Epoch.FIRST,
        "record_answer",
        Instant.parse("2026-11-21T08:00:00.123456789Z"),
        ok,
        Bytes.of("encrypted"));
  }
}
