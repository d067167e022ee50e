package dev.intakeline.activities.reaper;

import dev.intakeline.activities.room.Rooms;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ReaperActivities;
import dev.intakeline.contracts.call.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Finds rooms whose call is over. */
public final class ReaperActivitiesImpl implements ReaperActivities {
  /** A younger room is left alone: its call may be about to begin, or to clear it itself. */
  static final Duration AGE_MIN = Duration.ofMinutes(2);

  private final Rooms rooms;
  private final Predicate<CallRef> isRunning;
  private final Runnable forgets;
  private final Clock clock;

  /**
   * Over the media server's rooms.
   *
   * @param isRunning whether the call's workflow is running
   * @param forgets rids the registry of what is too old to matter
   */
  public ReaperActivitiesImpl(
      Rooms rooms, Predicate<CallRef> isRunning, Runnable forgets, Clock clock) {
    this.rooms = rooms;
    this.isRunning = isRunning;
    this.forgets = forgets;
    this.clock = clock;
  }

  @Override
  public List<CallRef> leftRooms(TenantId tenant) {
    Instant youngest = clock.instant().minus(AGE_MIN);
    return rooms.all().stream()
        .filter(room -> room.ref().tenant().equals(tenant))
        .filter(room -> room.opened().isBefore(youngest))
        .map(Rooms.OpenRoom::ref)
        .filter(isRunning.negate())
        .limit(ROOMS_MAX)
        .toList();
  }

  @Override
  public void forgetOld() {
    forgets.run();
  }
}
