package dev.intakeline.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.registry.call.CallEntry;
import dev.intakeline.registry.call.CallEpochs;
import dev.intakeline.registry.call.DialLedger;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(RealPostgres.class)
class CallStoreIT {
  private final Registry registry;
  private final JdbcClient jdbc;
  private TenantId tenant = new TenantId("none");

  CallStoreIT(Registry registry, RegistryDatabase database) {
    this.registry = registry;
    this.jdbc = JdbcClient.create(database.dataSource());
  }

  @BeforeEach
  void newTenant() {
    tenant = Samples.tenant(registry);
  }

  @Test
  void entersACallOnceAndFindsItForItsTenantOnly() {
    CallEntry entry = entry(tenant, "2026-11-21T08:00:00.123456Z");

    assertThat(registry.calls().enter(entry)).isTrue();
    assertThat(registry.calls().enter(entry)).isFalse();

    assertThat(registry.calls().find(entry.ref())).contains(entry);
    CallRef foreign = new CallRef(Samples.tenant(registry), entry.ref().call());
    assertThat(registry.calls().find(foreign)).isEmpty();
  }

  @Test
  void listsATenantsNewestCallsFirst() {
    CallEntry early = entry(tenant, "2026-11-21T08:00:00Z");
    CallEntry late = entry(tenant, "2026-11-21T09:00:00Z");
    Stream.of(late, early, entry(Samples.tenant(registry), "2026-11-21T10:00:00Z"))
        .forEach(registry.calls()::enter);

    assertThat(registry.calls().newest(tenant, 10)).containsExactly(late, early);
    assertThat(registry.calls().newest(tenant, 1)).containsExactly(late);
  }

  @Test
  void refusesAnEpochOlderThanOneThatWasSeen() {
    CallRef ref = Samples.call(tenant);
    Epoch second = Epoch.FIRST.next();

    assertThat(registry.epochs().advance(ref, Epoch.FIRST)).isEqualTo(CallEpochs.Standing.CURRENT);
    assertThat(registry.epochs().advance(ref, Epoch.FIRST)).isEqualTo(CallEpochs.Standing.CURRENT);
    assertThat(registry.epochs().advance(ref, second)).isEqualTo(CallEpochs.Standing.CURRENT);
    assertThat(registry.epochs().advance(ref, Epoch.FIRST)).isEqualTo(CallEpochs.Standing.STALE);
  }

  @Test
  void writesAnEpochOnceHoweverOftenItIsShown() {
    CallRef ref = Samples.call(tenant);
    registry.epochs().advance(ref, Epoch.FIRST);
    long written = epochWrittenBy(ref);

    registry.epochs().advance(ref, Epoch.FIRST);

    assertThat(epochWrittenBy(ref)).isEqualTo(written);
    registry.epochs().advance(ref, Epoch.FIRST.next());
    assertThat(epochWrittenBy(ref)).isGreaterThan(written);
  }

  /** The transaction that the row is of. */
  private long epochWrittenBy(CallRef ref) {
    return jdbc.sql(
            """
            select xmin::text::bigint from call_epoch where tenant = :tenant and call = :call\
            """)
        .param("tenant", ref.tenant().value())
        .param("call", ref.call().value())
        .query(Long.class)
        .single();
  }

  @Test
  void refusesEveryEpochOfACallThatIsOver() {
    CallRef ref = Samples.call(tenant);
    registry.epochs().advance(ref, Epoch.FIRST);

    registry.epochs().end(ref);
    registry.epochs().end(ref);

    assertThat(registry.epochs().advance(ref, Epoch.FIRST)).isEqualTo(CallEpochs.Standing.STALE);
    assertThat(registry.epochs().advance(ref, new Epoch(99))).isEqualTo(CallEpochs.Standing.STALE);
  }

  @Test
  void entersADialOnceWhoeverElseTries() throws Exception {
    CallRef ref = Samples.call(tenant);
    Callable<DialLedger.Entry> dial = () -> registry.dials().enter(ref, 1);

    List<DialLedger.Entry> entries;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      entries =
          threads.invokeAll(List.of(dial, dial, dial, dial)).stream()
              .map(Future::resultNow)
              .toList();
    }

    assertThat(entries).containsOnlyOnce(DialLedger.Entry.ENTERED).hasSize(4);
    assertThat(registry.dials().enter(ref, 2)).isEqualTo(DialLedger.Entry.ENTERED);
  }

  @Test
  void keepsContactsInOrderAndReplacesThemAsAWhole() {
    Contact nurse = new Contact("nurse", new Contact.Webhook(URI.create("http://127.0.0.1:1/x")));
    Contact log = new Contact("duty-log", new Contact.Log());
    registry.contacts().replace(tenant, List.of(log, nurse));
    assertThat(registry.contacts().of(tenant)).containsExactly(log, nurse);

    registry.contacts().replace(tenant, List.of(nurse));

    assertThat(registry.contacts().of(tenant)).containsExactly(nurse);
    assertThat(registry.contacts().of(Samples.tenant(registry))).isEmpty();
  }

  private static CallEntry entry(TenantId tenant, String created) {
    ContentHash hash = ContentHash.of(new byte[] {1});
    return new CallEntry(Samples.call(tenant), CallType.WEBRTC, hash, hash, Instant.parse(created));
  }
}
