package dev.intakeline.activities.reaper;

import dev.intakeline.activities.room.Rooms;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ReaperActivities;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.journal.live.LiveCalls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds rooms whose call is over, and journals that nobody seals. Thread-safe. */
public final class ReaperActivitiesImpl implements ReaperActivities {
  /** A younger room is left alone: its call may be about to begin, or to clear it itself. */
  static final Duration AGE_MIN = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(ReaperActivitiesImpl.class);

  private final Rooms rooms;
  private final LiveCalls journals;
  private final Predicate<CallRef> isRunning;
  private final Consumer<CallRef> ends;
  private final Runnable forgets;
  private final Clock clock;

  /**
   * Over the media server's rooms.
   *
   * @param journals the calls that aren't sealed
   * @param isRunning whether the call's workflow is running
   * @param ends refuses the tokens of a call from now on; may be told of the same call again
   * @param forgets rids the registry of what is too old to matter
   */
  public ReaperActivitiesImpl(
      Rooms rooms,
      LiveCalls journals,
      Predicate<CallRef> isRunning,
      Consumer<CallRef> ends,
      Runnable forgets,
      Clock clock) {
    this.rooms = rooms;
    this.journals = journals;
    this.isRunning = isRunning;
    this.ends = ends;
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
        .limit(ROUND_MAX)
        .toList();
  }

  /**
   * Whether what they hold may be destroyed is for a person to say. The tokens of their calls end:
   * whoever terminates a workflow leaves nobody to do it.
   */
  @Override
  public List<CallRef> leftJournals(TenantId tenant) {
    List<CallRef> left =
        journals.quietSince(tenant, clock.instant().minus(AGE_MIN)).stream()
            .filter(isRunning.negate())
            .limit(ROUND_MAX)
            .toList();
    if (!left.isEmpty()) {
      LOG.warn("{} journals have no call that would seal them: {}", left.size(), left);
    }
    left.forEach(ends);
    return left;
  }

  @Override
  public void forgetOld() {
    forgets.run();
  }
}
