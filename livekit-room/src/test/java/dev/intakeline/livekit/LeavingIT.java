package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.livekit.RoomEvent.Disconnected;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LeavingIT {
  private static final ParticipantIdentity AGENT = new ParticipantIdentity("agent");

  private static LiveKitServer server;

  @BeforeAll
  static void startServer() {
    server = LiveKitServer.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void leavingTellsBothSidesAndMayBeRepeated() throws Exception {
    Follower agentSees = new Follower();
    Follower callerSees = new Follower();
    try (LiveKitRoom caller = LiveKitRoom.join(server.options("leave", "caller"), callerSees)) {
      LiveKitRoom agent = LiveKitRoom.join(server.options("leave", "agent"), agentSees);
      agent.publishAudio("known at once, not with the next batch of listeners");
      callerSees.await(RoomEvent.ParticipantJoined.class);
      agent.close();
      agent.close();

      assertThat(agentSees.happened()).endsWith(new Disconnected(DisconnectReason.LEFT));
      assertThat(agentSees.happened().stream().filter(Disconnected.class::isInstance)).hasSize(1);
      assertThat(callerSees.await(RoomEvent.ParticipantLeft.class))
          .isEqualTo(new RoomEvent.ParticipantLeft(AGENT, DisconnectReason.LEFT));
      assertThat(caller.participants()).isEmpty();
      assertThat(Reasons.of(() -> agent.sendDtmf(DtmfTone.ONE)))
          .isEqualTo(RoomException.Reason.ROOM_LEFT);
      assertThat(Reasons.of(() -> agent.publishAudio("late")))
          .isEqualTo(RoomException.Reason.ROOM_LEFT);
    }
  }

  @Test
  void whoJoinsUnderTheSameIdentityTakesThePlace() throws Exception {
    Follower zombieSees = new Follower();
    LiveKitRoom zombie = LiveKitRoom.join(server.options("evict", "agent"), zombieSees);
    AudioPublication voice = zombie.publishAudio("voice");
    try (LiveKitRoom heir = LiveKitRoom.join(server.options("evict", "agent"), new Follower())) {
      assertThat(zombieSees.await(Disconnected.class).reason())
          .isEqualTo(DisconnectReason.EVICTED_BY_SAME_IDENTITY);
      assertThat(voice.push(new short[AudioPublication.FRAME_SAMPLES], 0)).isFalse();
      assertThat(heir.identity()).isEqualTo(AGENT);
    }
    zombie.close();
    voice.close();
  }

  @Test
  void aDeletedRoomIsGone() throws Exception {
    Follower sees = new Follower();
    LiveKitRoom.join(server.options("deleted", "agent"), sees);
    assertThat(server.administration().deleteRoom("deleted").execute().isSuccessful()).isTrue();
    assertThat(sees.await(Disconnected.class).reason()).isEqualTo(DisconnectReason.ROOM_GONE);
  }

  @Test
  void whoIsRemovedIsTold() throws Exception {
    Follower sees = new Follower();
    LiveKitRoom.join(server.options("removed", "agent"), sees);
    assertThat(
            server.administration().removeParticipant("removed", "agent").execute().isSuccessful())
        .isTrue();
    assertThat(sees.await(Disconnected.class).reason()).isEqualTo(DisconnectReason.REMOVED);
  }

  @Test
  void roomsLeaveNothingOpenWhetherClosedOrLost() throws Exception {
    Follower lostSees = new Follower((samples, count, receivedNanos) -> {});
    LiveKitRoom.join(server.options("nothing", "lost"), lostSees);
    try (LiveKitRoom closed =
        LiveKitRoom.join(server.options("nothing", "closed"), new Follower())) {
      closed.publishAudio("voice");
      lostSees.await(RoomEvent.TrackSubscribed.class);
      assertThat(Core.shared().streams().size()).isPositive();
      server.administration().removeParticipant("nothing", "lost").execute();
      lostSees.await(Disconnected.class);
      assertThat(Core.shared().streams().size()).isZero();
      assertThat(Core.shared().rooms()).isEqualTo(1);
    }
    assertThat(Core.shared().rooms()).isZero();
  }

  @Test
  void aListenerMayLeaveTheRoomItself() throws Exception {
    AtomicReference<LiveKitRoom> room = new AtomicReference<>();
    CountDownLatch joined = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch met = new CountDownLatch(1);
    RoomListener leaver =
        event -> {
          if (event instanceof RoomEvent.ParticipantJoined) {
            met.countDown();
          } else if (event instanceof RoomEvent.DtmfReceived) {
            await(joined);
            room.get().close();
          } else if (event instanceof Disconnected) {
            over.countDown();
          }
        };
    room.set(LiveKitRoom.join(server.options("self", "agent"), leaver));
    joined.countDown();
    try (LiveKitRoom caller = LiveKitRoom.join(server.options("self", "caller"), new Follower())) {
      caller.publishAudio("known at once, not with the next batch of listeners");
      await(met);
      caller.sendDtmf(DtmfTone.STAR);
      await(over);
    }
  }

  @Test
  void aListenerThatFailsGetsTheNextEventAllTheSame() throws Exception {
    CountDownLatch keys = new CountDownLatch(2);
    CountDownLatch met = new CountDownLatch(1);
    RoomListener failing =
        event -> {
          if (event instanceof RoomEvent.ParticipantJoined) {
            met.countDown();
          } else if (event instanceof RoomEvent.DtmfReceived) {
            keys.countDown();
            throw new IllegalArgumentException("a listener's own fault");
          }
        };
    try (LiveKitRoom _ = LiveKitRoom.join(server.options("fails", "agent"), failing);
        LiveKitRoom caller = LiveKitRoom.join(server.options("fails", "caller"), new Follower())) {
      caller.publishAudio("known at once, not with the next batch of listeners");
      await(met);
      caller.sendDtmf(DtmfTone.ONE);
      caller.sendDtmf(DtmfTone.TWO);
      await(keys);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
