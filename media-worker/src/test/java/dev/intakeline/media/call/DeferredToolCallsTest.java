package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.journal.live.AppendOutcome;
import dev.intakeline.journal.live.JournalWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeferredToolCallsTest {
  @TempDir Path folder;

  @Test
  void aCallWhoseAnswerNobodyCanReadIsNotMadeAgain() throws Exception {
    AtomicInteger made = new AtomicInteger();
    try (CallWorld world = new CallWorld(folder);
        JournalWriter writer = CallContexts.journal(world);
        DeferredToolCalls late = new DeferredToolCalls(CallContexts.context(world, writer, 0))) {
      late.add(
          new DeferredToolCalls.LateCall(
              "e1-t1",
              ToolNames.RECORD_ANSWER,
              () -> {
                made.incrementAndGet();
                throw new Tools.UnusableAnswerException("another shape", "[]");
              },
              true));

      late.flush(Duration.ofSeconds(10));

      assertThat(late.isAway()).isFalse();
      assertThat(made).hasValue(1);
      assertThat(world.meters.value(Meter.TOOL_CALLS_NOT_AUDITED)).as("it was answered").isZero();
      assertThat(writer.commit()).isInstanceOf(AppendOutcome.Durable.class);
      assertThat(world.events(CallEvent.ToolAnswered.class))
          .as("what nobody can read is on the record")
          .extracting(CallEvent.ToolAnswered::response)
          .containsExactly("[]");
    }
  }

  @Test
  void aCallThatBreaksKeepsNoneBehindItFromBeingMade() throws Exception {
    CountDownLatch made = new CountDownLatch(1);
    try (CallWorld world = new CallWorld(folder);
        JournalWriter writer = CallContexts.journal(world);
        DeferredToolCalls late = new DeferredToolCalls(CallContexts.context(world, writer, 0))) {
      late.add(
          new DeferredToolCalls.LateCall(
              "e1-t1",
              ToolNames.RECORD_ANSWER,
              () -> {
                throw new IllegalStateException("a bug");
              },
              true));
      late.add(counted("e1-t2", ToolNames.RECORD_ANSWER, made, true));

      late.flush(Duration.ofSeconds(10));

      assertThat(made.getCount()).isZero();
      assertThat(late.isAway()).isFalse();
      assertThat(world.meters.value(Meter.TOOL_CALLS_NOT_AUDITED)).isEqualTo(1);
    }
  }

  /** One of them alone may be broken at the server. */
  @Test
  void whatIsOnlyToldAndFailsHoldsNoOtherUp() throws Exception {
    CountDownLatch made = new CountDownLatch(2);
    try (CallWorld world = new CallWorld(folder);
        JournalWriter writer = CallContexts.journal(world);
        DeferredToolCalls late = new DeferredToolCalls(CallContexts.context(world, writer, 0))) {
      late.add(
          new DeferredToolCalls.LateCall(
              "e1-t1",
              ToolNames.FLAG_CONCERN,
              () -> {
                throw new Tools.ToolUnavailableException("broken");
              },
              false));
      late.add(counted("e1-t2", ToolNames.RECORD_ANSWER, made, true));
      late.add(counted("e1-t3", ToolNames.END_CALL, made, false));

      assertThat(made.await(10, TimeUnit.SECONDS)).isTrue();
      Await.until(() -> !late.isAway());
    }
  }

  private static DeferredToolCalls.LateCall counted(
      String id, String tool, CountDownLatch made, boolean missed) {
    return new DeferredToolCalls.LateCall(
        id,
        tool,
        () -> {
          made.countDown();
          return "{}";
        },
        missed);
  }

  /** They aren't known to be away because of what nobody waited for. */
  @Test
  void whatIsOnlyToldKeepsNobodyFromAskingTheTools() throws Exception {
    CountDownLatch back = new CountDownLatch(1);
    AtomicInteger tried = new AtomicInteger();
    try (CallWorld world = new CallWorld(folder);
        JournalWriter writer = CallContexts.journal(world);
        DeferredToolCalls late = new DeferredToolCalls(CallContexts.context(world, writer, 0))) {
      late.add(
          new DeferredToolCalls.LateCall(
              "e1-t1",
              ToolNames.FLAG_CONCERN,
              () -> {
                tried.incrementAndGet();
                if (back.getCount() > 0) {
                  throw new Tools.ToolUnavailableException("away");
                }
                return "{}";
              },
              false));
      Await.until(() -> tried.get() >= 2);
      assertThat(late.isAway()).isFalse();

      late.add(new DeferredToolCalls.LateCall("e1-t2", ToolNames.RECORD_ANSWER, () -> "{}", true));
      assertThat(late.isAway()).isTrue();
      back.countDown();
      late.flush(Duration.ofSeconds(10));

      assertThat(late.isAway()).isFalse();
      assertThat(writer.commit()).isInstanceOf(AppendOutcome.Durable.class);
      assertThat(
              world.events(CallEvent.ToolAnswered.class).stream()
                  .map(answered -> answered.id() + " " + answered.ok()))
          .as("of what is tried again the first failure is on the record")
          .containsExactly("e1-t1 false", "e1-t1 true", "e1-t2 true");
    }
  }
}
