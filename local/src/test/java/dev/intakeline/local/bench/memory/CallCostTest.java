package dev.intakeline.local.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CallCostTest {
  private static final long MB = 1 << 20;

  @Test
  void sharesAmongTheCallsWhatThereIsMoreThanAtRest() {
    WorkerLoad load =
        new WorkerLoad(
            4, new WorkerLoad.Memory(108 * MB, 300 * MB), 1, 2_000, Map.of("ear", 4_000.0));

    CallCost cost = CallCost.of(2, load, new WorkerLoad.Memory(100 * MB, 280 * MB));

    assertThat(cost).isEqualTo(new CallCost(4, 2, 2, 5, 1, 2_000, Map.of("ear", 1_000.0)));
  }
}
