package dev.intakeline.activities.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.activities.room.Rooms;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.journal.live.LiveCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaperActivitiesImplTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant OLD = NOW.minusSeconds(600);
  private static final TenantId CLINIC = new TenantId("clinic");

  @TempDir private Path folder;

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
            new LiveCalls(folder),
            running::contains,
            _ -> {},
            forgotten::incrementAndGet,
            Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(reaper.leftRooms(CLINIC)).containsExactly(ref("clinic", "ended-001"));
    reaper.forgetOld();
    assertThat(forgotten).hasValue(1);
  }

  @Test
  void findsJournalsThatNoCallWouldSealAndEndsTheTokensOfTheirCalls() throws Exception {
    journal("clinic", "running-1", OLD);
    journal("clinic", "left-0001", OLD);
    journal("clinic", "young-001", NOW.minusSeconds(10));
    journal("other", "left-0002", OLD);
    Files.createFile(
        Files.createDirectories(folder.resolve("clinic/sealed-01")).resolve("fence-sealed"));
    List<CallRef> ended = new ArrayList<>();
    ReaperActivitiesImpl reaper =
        new ReaperActivitiesImpl(
            rooms(),
            new LiveCalls(folder),
            Set.of(ref("clinic", "running-1"))::contains,
            ended::add,
            () -> {},
            Clock.fixed(NOW, ZoneOffset.UTC));

    assertThat(reaper.leftJournals(CLINIC)).containsExactly(ref("clinic", "left-0001"));
    assertThat(reaper.leftJournals(new TenantId("nobody"))).isEmpty();
    assertThat(ended).containsExactly(ref("clinic", "left-0001"));
  }

  private void journal(String tenant, String call, Instant written) throws Exception {
    Path calls = Files.createDirectories(folder.resolve(tenant).resolve(call));
    Path segment = Files.createFile(calls.resolve("journal-000001.jsonl"));
    Files.setLastModifiedTime(segment, FileTime.from(written));
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
