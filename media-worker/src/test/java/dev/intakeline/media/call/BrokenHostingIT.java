package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.media.interview.Plans;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever breaks in a hosting, it comes to an end that the workflow hears of. */
final class BrokenHostingIT {
  private static final long ENDS_WITHIN_S = 25;

  @TempDir Path folder;

  @Test
  void roomThatCannotBeJoinedIsAnotherHostsToTry() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      Rooms none =
          (call, watcher) -> {
            throw new Rooms.RoomUnavailableException("no", new IllegalStateException("no"));
          };

      assertThat(ended(world.host(none, Plans.twoQuestions(), Epoch.FIRST)).end())
          .isEqualTo(HostResult.End.GAVE_UP);
    }
  }

  @Test
  void bugIsAnotherHostsToTry() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.journalIsBuggy = true;
      CallPipeline call = world.host(new QuietRooms(true), Plans.twoQuestions(), Epoch.FIRST);

      assertThat(ended(call).end()).isEqualTo(HostResult.End.GAVE_UP);
      assertThat(call.over().get(ENDS_WITHIN_S, TimeUnit.SECONDS)).isNull();
      assertThat(call.takeOver(new Epoch(2))).isFalse();
    }
  }

  @Test
  void stageThatCannotBeClosedKeepsNoOtherFromIt() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      Unclosable rooms = new Unclosable();
      CallPipeline call = world.host(rooms, Plans.twoQuestions(), Epoch.FIRST);
      Await.until(() -> rooms.isJoined);
      call.cancel();

      HostResult result = ended(call);
      assertThat(result.end()).isEqualTo(HostResult.End.CALL_OVER);
      assertThat(result.outcome()).contains(CallOutcome.CANCELLED);
    }
  }

  /** A bug in how a call is left: the ear, the tools and the journal are let go of all the same. */
  @Test
  void callThatCannotBeLeftInOrderLeavesNothingBehind() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      CallPipeline call = world.host(new QuietRooms(true), Plans.twoQuestions(), Epoch.FIRST);
      Await.until(() -> !world.reports.all(CallReport.AgentReady.class).isEmpty());
      world.disk().isBuggy = true;
      call.cancel();

      assertThat(ended(call).end()).isEqualTo(HostResult.End.GAVE_UP);
      assertThat(world.hearing.open()).isZero();
      assertThat(world.tools.open).hasValue(0);
      assertThat(world.disk().isClosed).isTrue();
    }
  }

  @Test
  void earThatCannotBeOpenedAsAWholeIsNotLeftHalfOpen() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.hearing.dangerIsBroken = true;
      CallPipeline call = world.host(new QuietRooms(true), Plans.twoQuestions(), Epoch.FIRST);

      assertThat(ended(call).end()).isEqualTo(HostResult.End.GAVE_UP);
      assertThat(world.hearing.opened()).isEqualTo(2);
      assertThat(world.hearing.open()).isZero();
    }
  }

  @Test
  void callThatCannotBePutTogetherKeepsNothingOpen() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.recordersAreBroken = true;

      assertThatThrownBy(() -> world.host(new QuietRooms(true), Plans.twoQuestions(), Epoch.FIRST))
          .isInstanceOf(IllegalStateException.class);
      assertThat(world.disk().isClosed).isTrue();
    }
  }

  @Test
  void roomThatNeverAnswersIsAnotherHostsToTry() throws Exception {
    try (CallWorld world = new CallWorld(folder);
        Breakable door = new Breakable(() -> new IllegalStateException("broken"))) {
      world.begunWithin = Duration.ofMillis(300);
      door.hangFromNowOn();
      Rooms stuck =
          (call, watcher) -> {
            door.pass();
            return new QuietRooms(true).join(call, watcher);
          };

      assertThat(ended(world.host(stuck, Plans.twoQuestions(), Epoch.FIRST)).end())
          .isEqualTo(HostResult.End.GAVE_UP);
    }
  }

  /** The audio clock goes on without a call whose tick throws: that call has no voice any more. */
  @Test
  void callWithoutAVoiceIsAnotherHostsToTry() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      Rooms mute = (call, watcher) -> new Mute(new QuietRooms(true).join(call, watcher));

      assertThat(ended(world.host(mute, Plans.twoQuestions(), Epoch.FIRST)).end())
          .isEqualTo(HostResult.End.GAVE_UP);
    }
  }

  private static HostResult ended(CallPipeline call) throws Exception {
    return call.result().get(ENDS_WITHIN_S, TimeUnit.SECONDS);
  }

  private record Mute(Rooms.CallRoom source) implements Rooms.CallRoom {
    @Override
    public void push(short[] frame) {
      throw new IllegalStateException("a bug");
    }

    @Override
    public void close() {
      source.close();
    }
  }

  private static final class Unclosable implements Rooms {
    private volatile boolean isJoined;

    @Override
    public CallRoom join(CallRef call, RoomWatcher watcher) {
      isJoined = true;
      return new CallRoom() {
        @Override
        public void push(short[] frame) {
          // Nobody listens.
        }

        @Override
        public void close() {
          throw new IllegalStateException("a bug");
        }
      };
    }
  }
}
