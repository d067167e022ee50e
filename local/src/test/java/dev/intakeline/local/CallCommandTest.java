package dev.intakeline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallCommandTest {
  @ParameterizedTest
  @EnumSource(CallOutcome.class)
  void exitsWithOneWhereTheCallFailed(CallOutcome outcome) {
    assertThat(CallCommand.exitCode(Optional.of(outcome.name())))
        .isEqualTo(outcome == CallOutcome.FAILED ? 1 : 0);
  }

  @Test
  void exitsWithOneWhereNobodyKnowsHowItEnded() {
    assertThat(CallCommand.exitCode(Optional.empty())).isEqualTo(1);
  }
}
