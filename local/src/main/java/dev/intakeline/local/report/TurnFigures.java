package dev.intakeline.local.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What many calls show of turns: silences by the kind of question, their stages, barge-ins, turns
 * cut off. All in milliseconds.
 *
 * @param calls how many
 * @param turns how many
 * @param gaps by the kind of question
 * @param bargeIns first syllable to silence
 * @param segments by name, in the order of a turn
 * @param unexplained what of a gap no stage accounts for, without its sign
 * @param premature turns into which the agent spoke
 * @param pauses the same among the utterances with a pause inside
 */
public record TurnFigures(
    int calls,
    int turns,
    Map<String, Spread> gaps,
    Optional<Spread> bargeIns,
    Map<String, Spread> segments,
    Optional<Spread> unexplained,
    int premature,
    DemoReport.Pauses pauses) {

  public TurnFigures {
    gaps = Collections.unmodifiableMap(new TreeMap<>(gaps));
    segments = Collections.unmodifiableMap(new LinkedHashMap<>(segments));
  }

  /** Count, median, 95th percentile (nearest rank) and greatest. */
  public record Spread(int count, double p50, double p95, double max) {
    static Optional<Spread> of(List<Double> values) {
      return values.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Spread(
                  values.size(),
                  percentile(values, 50),
                  percentile(values, 95),
                  percentile(values, 100)));
    }
  }

  /** The figures of these calls. */
  public static TurnFigures of(List<DemoReport> reports) {
    List<DemoReport.Turn> turns = reports.stream().flatMap(r -> r.turns().stream()).toList();
    Map<String, List<Double>> segments = new LinkedHashMap<>();
    Map<String, List<Double>> gaps = new TreeMap<>();
    for (DemoReport.Turn turn : turns) {
      turn.responseGapMs().ifPresent(gap -> into(gaps, turn.kind(), gap));
      turn.segments().forEach(segment -> into(segments, segment.name(), segment.ms()));
    }
    List<Double> unexplained = segments.getOrDefault(ReportBuilder.UNEXPLAINED, List.of());
    segments.remove(ReportBuilder.UNEXPLAINED);
    return new TurnFigures(
        reports.size(),
        turns.size(),
        spreads(gaps),
        Spread.of(
            reports.stream()
                .flatMap(r -> r.bargeIns().stream())
                .map(DemoReport.BargeIn::reactionMs)
                .toList()),
        spreads(segments),
        Spread.of(unexplained.stream().map(Math::abs).toList()),
        reports.stream().mapToInt(DemoReport::premature).sum(),
        new DemoReport.Pauses(
            reports.stream().mapToInt(r -> r.pauses().utterances()).sum(),
            reports.stream().mapToInt(r -> r.pauses().cutOff()).sum()));
  }

  private static void into(Map<String, List<Double>> values, String name, double value) {
    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  private static Map<String, Spread> spreads(Map<String, List<Double>> values) {
    Map<String, Spread> spreads = new LinkedHashMap<>();
    values.forEach((name, all) -> Spread.of(all).ifPresent(spread -> spreads.put(name, spread)));
    return spreads;
  }

  /** The nearest-rank percentile. */
  static double percentile(List<Double> values, int percent) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }
}
