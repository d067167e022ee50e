package dev.intakeline.media.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.HostActivities;
import dev.intakeline.contracts.call.TenantId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class HostedCallsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final HostedCalls calls = new HostedCalls(2, 100, nanos::get);

  @Test
  void claimsAreRefusedWhenAllSlotsAreKept() {
    assertThat(calls.claim(call(1))).isEmpty();
    assertThat(calls.claim(call(2))).isEmpty();
    assertThat(calls.claim(call(3))).contains(HostFailure.NO_FREE_SLOT);
  }

  @Test
  void aRepeatedClaimKeepsOneSlot() {
    assertThat(calls.claim(call(1))).isEmpty();
    assertThat(calls.claim(call(1))).isEmpty();
    assertThat(calls.claim(call(2))).isEmpty();
  }

  @Test
  void aClaimThatNothingFollowsIsGivenBack() {
    assertThat(calls.claim(call(1))).isEmpty();
    assertThat(calls.claim(call(2))).isEmpty();
    nanos.addAndGet(HostActivities.CLAIM_KEPT.toNanos() + 1);

    assertThat(calls.claim(call(3))).isEmpty();
  }

  @Test
  void aDrainingWorkerTakesNothing() {
    calls.drain();

    assertThat(calls.claim(call(1))).contains(HostFailure.DRAINING);
    assertThat(calls.isDraining()).isTrue();
  }

  private static CallRef call(int number) {
    return new CallRef(new TenantId("clinic"), new CallId("call-000" + number));
  }
}
