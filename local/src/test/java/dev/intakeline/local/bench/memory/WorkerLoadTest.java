package dev.intakeline.local.bench.memory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.local.process.LaunchException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerLoadTest {
  private static final WorkerLoad OF_SEVEN =
      new WorkerLoad(7, new WorkerLoad.Memory(0, 0), 0, 0, Map.of());

  @Test
  void isRefusedWhenCallsHadLeftBeforeTheyWereMeasured() {
    assertThatThrownBy(() -> OF_SEVEN.requireAtLeast(10))
        .isInstanceOf(LaunchException.class)
        .hasMessageStartingWith("7 of 10 calls were left when they were measured");
  }

  @Test
  void holdsForAsManyCallsAsWereAskedFor() {
    assertThatCode(() -> OF_SEVEN.requireAtLeast(7)).doesNotThrowAnyException();
  }
}
