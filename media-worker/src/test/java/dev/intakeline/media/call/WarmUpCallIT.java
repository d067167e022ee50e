package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.media.warmup.WarmUpCall;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WarmUpCallIT {
  @TempDir Path folder;

  @Test
  void speaksToNobodyAndLeavesNoTrace() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      Entrance entrance = new Entrance();

      assertThat(WarmUpCall.play(world.parts(entrance))).isTrue();

      assertThat(entrance.warmedUp).hasValue(1);
      assertThat(world.spoken).isNotEmpty();
      assertThat(world.reports.folded).isEmpty();
      assertThat(world.meters.value(Meter.CALLS_HOSTED)).isZero();
      assertThat(
              world.journal.read(new CallRef(new TenantId("warm-up"), new CallId("warm-up-call"))))
          .isEmpty();
    }
  }

  @Test
  void comesToItsEndWhereNothingCanBeSaid() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.speechIsBroken = true;

      assertThat(WarmUpCall.play(world.parts(new Entrance()))).isFalse();
    }
  }

  /** Rooms that nobody may join. */
  private static final class Entrance implements Rooms {
    final AtomicInteger warmedUp = new AtomicInteger();

    @Override
    public CallRoom join(CallRef call, RoomWatcher watcher) {
      throw new AssertionError("a warm-up joins no room");
    }

    @Override
    public void warmUp() {
      warmedUp.incrementAndGet();
    }
  }
}
