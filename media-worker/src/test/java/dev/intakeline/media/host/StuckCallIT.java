package dev.intakeline.media.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.media.call.CallPipeline;
import dev.intakeline.media.call.CallWorld;
import dev.intakeline.media.call.Rooms;
import dev.intakeline.media.interview.Plans;
import io.temporal.failure.ApplicationFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A call to whose room no sound gets through any more, claimed anew on the worker that has it. */
@Isolated("a thread that is woken has to run within 700 ms")
final class StuckCallIT {
  private static final Epoch SECOND = Epoch.FIRST.next();
  private static final long WITHIN_S = 25;

  @TempDir Path folder;
  private final BlockedRooms rooms = new BlockedRooms();
  private final HostedCalls calls = new HostedCalls(2, 100, System::nanoTime);
  private CallWorld world;
  private HostActivitiesImpl host;
  private CallPipeline call;

  @BeforeEach
  void loseTheCall() throws Exception {
    world = new CallWorld(folder);
    host = new HostActivitiesImpl(world.parts(rooms), calls, Clock.systemUTC());
    call = world.host(rooms, Plans.twoQuestions(), Epoch.FIRST);
    calls.add(CallWorld.CALL, call);
    assertThat(rooms.blocked.await(WITHIN_S, TimeUnit.SECONDS)).isTrue();
    long lost = System.nanoTime() + HostActivitiesImpl.BEAT_NANOS_MAX;
    while (System.nanoTime() < lost) {
      LockSupport.parkNanos(lost - System.nanoTime());
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    rooms.freed.countDown();
    call.cancel();
    world.close();
  }

  @Test
  void isGivenUpInsteadOfClaimedAgainAndAgain() throws Exception {
    assertThatThrownBy(() -> host.claim(CallWorld.CALL, SECOND))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            refused -> assertThat(refused.getType()).isEqualTo(HostFailure.NOT_WELL.name()));

    rooms.freed.countDown();
    assertThat(call.result().get(WITHIN_S, TimeUnit.SECONDS).end())
        .isEqualTo(HostResult.End.GAVE_UP);
  }

  /** As after a freeze: the claim is looked at before the first tick. */
  @Test
  void isTakenOverWhereItsSoundComesBackAtOnce() {
    CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(rooms.freed::countDown);

    assertThat(host.claim(CallWorld.CALL, SECOND)).isEqualTo(world.parts(rooms).worker());
    assertThat(call.isEnding()).isFalse();
  }

  /** A room that takes one frame and no more, until it is freed. */
  private static final class BlockedRooms implements Rooms {
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final CountDownLatch freed = new CountDownLatch(1);

    @Override
    public CallRoom join(CallRef call, RoomWatcher watcher) {
      watcher.calleeJoined();
      return new CallRoom() {
        @Override
        public void push(short[] frame) {
          blocked.countDown();
          try {
            freed.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        }

        @Override
        public void close() {
          // Nothing is held.
        }
      };
    }
  }
}
