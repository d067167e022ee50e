package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.journal.live.JournalWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LateToolsTest {
  @TempDir Path folder;

  @Test
  void aCallWhoseAnswerNobodyCanReadIsNotMadeAgain() throws Exception {
    AtomicInteger made = new AtomicInteger();
    try (CallWorld world = new CallWorld(folder);
        JournalWriter writer = Desks.journal(world);
        LateTools late = new LateTools(Desks.desk(world, writer, 0))) {
      late.add(
          new LateTools.LateCall(
              "e1-t1",
              ToolNames.RECORD_ANSWER,
              () -> {
                made.incrementAndGet();
                throw new Tools.UnusableAnswerException("another shape");
              }));

      late.flush(Duration.ofSeconds(10));

      assertThat(late.isAway()).isFalse();
      assertThat(made).hasValue(1);
      assertThat(world.meters.value(Meter.TOOL_CALLS_NOT_AUDITED)).as("it was answered").isZero();
    }
  }

  @Test
  void aCallThatBreaksKeepsNoneBehindItFromBeingMade() throws Exception {
    CountDownLatch made = new CountDownLatch(1);
    try (CallWorld world = new CallWorld(folder);
        JournalWriter writer = Desks.journal(world);
        LateTools late = new LateTools(Desks.desk(world, writer, 0))) {
      late.add(
          new LateTools.LateCall(
              "e1-t1",
              ToolNames.RECORD_ANSWER,
              () -> {
                throw new IllegalStateException("a bug");
              }));
      late.add(
          new LateTools.LateCall(
              "e1-t2",
              ToolNames.RECORD_ANSWER,
              () -> {
                made.countDown();
                return "{}";
              }));

      late.flush(Duration.ofSeconds(10));

      assertThat(made.getCount()).isZero();
      assertThat(late.isAway()).isFalse();
      assertThat(world.meters.value(Meter.TOOL_CALLS_NOT_AUDITED)).isEqualTo(1);
    }
  }
}
