package dev.intakeline.activities.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CallIndex} keeps. */
abstract class CallIndexContract {
  private static final TenantId CLINIC = new TenantId("clinic");
  private CallIndex index;

  abstract CallIndex open();

  @BeforeEach
  void openIndex() {
    index = open();
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Test
  void findsCallsByOutcomeLatestFirst() {
    index.put(result(CLINIC, "call-0001", CallOutcome.COMPLETED));
    index.put(result(CLINIC, "call-0002", CallOutcome.FAILED));
    index.put(result(CLINIC, "call-0003", CallOutcome.COMPLETED));
    assertThat(index.find(CLINIC, CallOutcome.COMPLETED))
        .containsExactly(ref(CLINIC, "call-0003"), ref(CLINIC, "call-0001"));
  }

  @Test
  void keepsTheLastEntryOfACall() {
    index.put(result(CLINIC, "call-0001", CallOutcome.FAILED));
    index.put(result(CLINIC, "call-0001", CallOutcome.COMPLETED));
    assertThat(index.find(CLINIC, CallOutcome.FAILED)).isEmpty();
    assertThat(index.find(CLINIC, CallOutcome.COMPLETED)).hasSize(1);
  }

  @Test
  void showsNoTenantAnothersCalls() {
    index.put(result(CLINIC, "call-0001", CallOutcome.COMPLETED));
    assertThat(index.find(new TenantId("other"), CallOutcome.COMPLETED)).isEmpty();
  }

  @Test
  void remembersAcrossOpenings() {
    index.put(result(CLINIC, "call-0001", CallOutcome.COMPLETED));
    index.close();
    index = open();
    assertThat(index.find(CLINIC, CallOutcome.COMPLETED)).hasSize(1);
  }

  private static CallRef ref(TenantId tenant, String call) {
    return new CallRef(tenant, new CallId(call));
  }

  private static CallResult result(TenantId tenant, String call, CallOutcome outcome) {
    return new CallResult(
        ref(tenant, call), outcome, 2, List.of(), Optional.empty(), Optional.empty(), 1, List.of());
  }
}
