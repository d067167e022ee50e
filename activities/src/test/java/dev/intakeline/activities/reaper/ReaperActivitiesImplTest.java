package dev.intakeline.activities.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.activities.room.Rooms;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReaperActivitiesImplTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant OLD = NOW.minusSeconds(600);
  private static final TenantId CLINIC = new TenantId("clinic");

  @Test
  void findsOldRoomsOfTheTenantWhoseCallIsOver() {
    AtomicInteger forgotten = new AtomicInteger();
    Set<CallRef> running = Set.of(ref("clinic", "running-1"));
    ReaperActivitiesImpl reaper =
        new ReaperActivitiesImpl(
            rooms(
                new Rooms.OpenRoom(ref("clinic", "running-1"), OLD),
                new Rooms.OpenRoom(ref("clinic", "ended-001"), OLD),
                new Rooms.OpenRoom(ref("clinic", "young-001"), NOW.minusSeconds(10)),
                new Rooms.OpenRoom(ref("other", "ended-002"), OLD)),
            running::contains,
            forgotten::incrementAndGet,
            Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(reaper.leftRooms(CLINIC)).containsExactly(ref("clinic", "ended-001"));
    reaper.forgetOld();
    assertThat(forgotten).hasValue(1);
  }

  private static CallRef ref(String tenant, String call) {
    return new CallRef(new TenantId(tenant), new CallId(call));
  }

  private static Rooms rooms(Rooms.OpenRoom... open) {
    return new Rooms() {
      @Override
      public void open(CallRef ref) {}

      @Override
      public void remove(CallRef ref) {}

      @Override
      public List<OpenRoom> all() {
        return List.of(open);
      }
    };
  }
}
