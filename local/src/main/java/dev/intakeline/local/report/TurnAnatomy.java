package dev.intakeline.local.report;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.journal.entry.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a turn's silence went: the stamps of the caller, of the media worker, and of the marks that
 * travelled between them, put in a row. A stage lies between two stamps of its own; where it begins
 * before the one before has ended, what remains after that counts. A hole between two stages
 * belongs to none, a stage whose stamps are missing isn't there, and none is made up by
 * subtraction.
 */
final class TurnAnatomy {
  private static final double NANOS_PER_MS = 1e6;

  /** Sound that takes longer to travel is lost. */
  private static final long TRAVEL_NANOS_MAX = 1_000_000_000L;

  private final List<Entry> entries;
  private final List<Long> marksHeardNanos;

  /**
   * @param entries the call's journal
   * @param marksHeardNanos when the agent's marks arrived at the caller
   */
  TurnAnatomy(List<Entry> entries, List<Long> marksHeardNanos) {
    this.entries = entries;
    this.marksHeardNanos = marksHeardNanos;
  }

  /**
   * The stages of one turn; none where the agent's words answered nothing.
   *
   * @param saidEndNanos when the caller's last audible frame was handed over
   * @param answeredNanos when the agent's first audible frame arrived
   */
  List<DemoReport.Segment> of(long saidEndNanos, long answeredNanos) {
    Optional<Entry> timed =
        first(
            entry -> entry.event() instanceof CallEvent.TurnTimed,
            saidEndNanos,
            answeredNanos - saidEndNanos);
    if (timed.isEmpty()) {
      return List.of();
    }
    Row row = new Row(saidEndNanos);
    first(TurnAnatomy::isMarkOfCaller, saidEndNanos, TRAVEL_NANOS_MAX)
        .ifPresent(mark -> row.stage("uplink", saidEndNanos, mark.monotonicNanos()));
    long firstFrame = timed.get().monotonicNanos();
    Optional<Entry> sent = first(TurnAnatomy::isMarkOfAgent, firstFrame, TRAVEL_NANOS_MAX);
    inWorker(row, timed.get(), sent.map(Entry::monotonicNanos).orElse(firstFrame));
    sent.map(Entry::monotonicNanos)
        .ifPresent(
            left -> arrival(left).ifPresent(arrived -> row.stage("downlink", left, arrived)));
    return row.segments;
  }

  /** The worker's own stages; the last one ends with the first audible frame. */
  private static void inWorker(Row row, Entry entry, long firstAudible) {
    List<CallEvent.TurnTimed.Segment> stages = ((CallEvent.TurnTimed) entry.event()).segments();
    for (int i = 0; i < stages.size(); i++) {
      CallEvent.TurnTimed.Segment stage = stages.get(i);
      if (stage.beganNanos().isPresent()) {
        long began = stage.beganNanos().get();
        long ended = began + (long) (stage.ms() * NANOS_PER_MS);
        row.stage(stage.name(), began, i < stages.size() - 1 ? ended : firstAudible);
      }
    }
  }

  private static boolean isMarkOfCaller(Entry entry) {
    return entry.event() instanceof CallEvent.AudioMarked(boolean sent) && !sent;
  }

  private static boolean isMarkOfAgent(Entry entry) {
    return entry.event() instanceof CallEvent.AudioMarked(boolean sent) && sent;
  }

  private Optional<Entry> first(Predicate<Entry> kind, long fromNanos, long withinNanos) {
    return entries.stream()
        .filter(kind)
        .filter(entry -> entry.monotonicNanos() >= fromNanos)
        .filter(entry -> entry.monotonicNanos() - fromNanos <= withinNanos)
        .min(Comparator.comparingLong(Entry::monotonicNanos));
  }

  private Optional<Long> arrival(long sentNanos) {
    Stream<Long> later = marksHeardNanos.stream().filter(nanos -> nanos >= sentNanos);
    return later.findFirst().filter(nanos -> nanos - sentNanos <= TRAVEL_NANOS_MAX);
  }

  /** Stages one after the other; what overlaps the one before counts with that one. */
  private static final class Row {
    private final List<DemoReport.Segment> segments = new ArrayList<>();
    private long at;

    Row(long fromNanos) {
      at = fromNanos;
    }

    void stage(String name, long fromNanos, long toNanos) {
      long begin = Math.max(at, fromNanos);
      at = Math.max(begin, toNanos);
      segments.add(new DemoReport.Segment(name, (at - begin) / NANOS_PER_MS));
    }
  }
}
