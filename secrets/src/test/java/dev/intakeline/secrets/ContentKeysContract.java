package dev.intakeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

/** What every keeper of the calls' keys keeps to. */
public abstract class ContentKeysContract {
  protected static final CallRef CALL = new CallRef(new TenantId("demo"), new CallId("call-0001"));
  protected static final CallRef OTHER = new CallRef(new TenantId("demo"), new CallId("call-0002"));

  /** The keys of one installation, empty at a test's begin; asked anew as another host would. */
  protected abstract ContentKeys keys();

  @Test
  void everyHostGetsTheSameKeyAndEveryCallItsOwn() {
    SecretKey key = keys().keyOf(CALL);
    assertThat(keys().keyOf(CALL)).isEqualTo(key);
    assertThat(keys().find(CALL)).contains(key);
    assertThat(key.getEncoded()).hasSize(32);
    assertThat(keys().find(OTHER)).isEmpty();
    assertThat(keys().keyOf(OTHER)).isNotEqualTo(key);
  }

  @Test
  void hostsThatRaceGetOneKey() throws Exception {
    int hosts = 8;
    CyclicBarrier start = new CyclicBarrier(hosts);
    try (ExecutorService threads = Executors.newFixedThreadPool(hosts)) {
      List<Callable<SecretKey>> race = new ArrayList<>();
      for (int i = 0; i < hosts; i++) {
        race.add(
            () -> {
              ContentKeys own = keys();
              start.await();
              return own.keyOf(CALL);
            });
      }
      List<SecretKey> seen = new ArrayList<>();
      for (Future<SecretKey> host : threads.invokeAll(race)) {
        seen.add(host.get());
      }
      assertThat(seen.stream().distinct()).hasSize(1);
    }
  }

  @Test
  void aShreddedKeyIsGoneForGood() {
    keys().keyOf(CALL);
    keys().shred(CALL);
    keys().shred(CALL);
    assertThat(keys().find(CALL)).isEmpty();
    assertThatThrownBy(() -> keys().keyOf(CALL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("shredded");
    keys().shred(OTHER);
    assertThatThrownBy(() -> keys().keyOf(OTHER)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyIsTheTenantsOwn() {
    CallRef namesake = new CallRef(new TenantId("other"), CALL.call());
    assertThat(keys().keyOf(namesake)).isNotEqualTo(keys().keyOf(CALL));
    keys().shred(namesake);
    assertThat(keys().find(CALL)).isPresent();
  }
}
