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
 * travelled between them, put in a row. A stage begins where the one before ended and ends at a
 * stamp of its own; one whose stamp is missing isn't there, and none is made up by subtraction.
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
        .ifPresent(mark -> row.until("uplink", mark.monotonicNanos()));
    long firstFrame = timed.get().monotonicNanos();
    Optional<Entry> sent = first(TurnAnatomy::isMarkOfAgent, firstFrame, TRAVEL_NANOS_MAX);
    inWorker(row, timed.get(), sent.map(Entry::monotonicNanos).orElse(firstFrame), row.isEmpty());
    sent.flatMap(mark -> arrival(mark.monotonicNanos()))
        .ifPresent(arrived -> row.until("downlink", arrived));
    return row.segments;
  }

  /** The worker's own stages end where it said; the last one with the first audible frame. */
  private static void inWorker(Row row, Entry entry, long firstAudible, boolean fromItsEar) {
    List<CallEvent.TurnTimed.Segment> stages = ((CallEvent.TurnTimed) entry.event()).segments();
    double sum = stages.stream().mapToDouble(CallEvent.TurnTimed.Segment::ms).sum();
    long at = entry.monotonicNanos() - (long) (sum * NANOS_PER_MS);
    if (fromItsEar) {
      row.beginAt(at);
    }
    for (int i = 0; i < stages.size(); i++) {
      at += (long) (stages.get(i).ms() * NANOS_PER_MS);
      row.until(stages.get(i).name(), i < stages.size() - 1 ? at : firstAudible);
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

    void beginAt(long nanos) {
      at = nanos;
    }

    boolean isEmpty() {
      return segments.isEmpty();
    }

    void until(String name, long nanos) {
      long end = Math.max(at, nanos);
      segments.add(new DemoReport.Segment(name, (end - at) / NANOS_PER_MS));
      at = end;
    }
  }
}
