package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.tools.Accepted;
import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.RequestHuman;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Tools that take whatever comes, or can't be reached. */
final class FakeTools implements Tools {
  final List<RecordAnswer> recorded = new CopyOnWriteArrayList<>();
  final List<FlagConcern> concerns = new CopyOnWriteArrayList<>();
  final List<EndCall> ends = new CopyOnWriteArrayList<>();
  final List<String> ids = new CopyOnWriteArrayList<>();

  /** Calls made by the stage that thinks, for which the caller waits. */
  final AtomicInteger askedByTheCall = new AtomicInteger();

  /** Hostings whose tools are open. */
  final AtomicInteger open = new AtomicInteger();

  volatile boolean isAway;

  /** What answers are refused with, for good; "" where they aren't. */
  volatile String refusal = "";

  /** What is told of a red flag waits for it. */
  volatile CountDownLatch concernsHeld = new CountDownLatch(0);

  @Override
  public CallTools open(CallRef call, Epoch epoch, Duration callMax) {
    open.incrementAndGet();
    return new CallTools() {
      @Override
      public RecordAnswer.Result recordAnswer(String id, RecordAnswer arguments) {
        requireThere();
        requireTaken();
        ids.add(id);
        recorded.add(arguments);
        return new RecordAnswer.Result(true, Optional.of(arguments.value()), Optional.empty());
      }

      @Override
      public Accepted requestHuman(String id, RequestHuman arguments) {
        requireThere();
        return Accepted.YES;
      }

      @Override
      public Accepted flagConcern(String id, FlagConcern arguments) {
        requireThere();
        await(concernsHeld);
        ids.add(id);
        concerns.add(arguments);
        return Accepted.YES;
      }

      @Override
      public Accepted endCall(String id, EndCall arguments) {
        requireThere();
        ids.add(id);
        ends.add(arguments);
        return Accepted.YES;
      }

      @Override
      public void close() {
        open.decrementAndGet();
      }
    };
  }

  private static void await(CountDownLatch held) {
    try {
      held.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new ToolUnavailableException("interrupted");
    }
  }

  private void requireTaken() {
    if (!refusal.isEmpty()) {
      throw new UnusableAnswerException("refused", refusal);
    }
  }

  private void requireThere() {
    if (Thread.currentThread().getName().equals("thoughts")) {
      askedByTheCall.incrementAndGet();
    }
    if (isAway) {
      throw new ToolUnavailableException("away");
    }
  }
}
