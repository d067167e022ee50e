package dev.intakeline.activities.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.activities.Requests;
import dev.intakeline.contracts.call.DialResult;
import io.temporal.failure.ApplicationFailure;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiallerTest {
  private final Set<String> ledger = new HashSet<>();
  private final Dialler dialler = new Dialler((ref, attempt) -> ledger.add(ref + "#" + attempt));

  @Test
  void neverDialsAnAttemptTwice() {
    assertThat(dialler.dial(Requests.webrtc(), 1)).isEqualTo(DialResult.STARTED);
    assertThat(dialler.dial(Requests.webrtc(), 1)).isEqualTo(DialResult.ALREADY_DIALLED);
    assertThat(dialler.dial(Requests.webrtc(), 2)).isEqualTo(DialResult.STARTED);
  }

  @Test
  void refusesATelephoneWithoutATrunkAndLeavesTheLedgerAlone() {
    assertThatThrownBy(() -> dialler.dial(Requests.sip(), 1))
        .isInstanceOfSatisfying(
            ApplicationFailure.class, failure -> assertThat(failure.isNonRetryable()).isTrue());
    assertThat(ledger).isEmpty();
  }
}
