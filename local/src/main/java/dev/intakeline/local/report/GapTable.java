package dev.intakeline.local.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The silences of many turns, by the kind of question. Not thread-safe. */
public final class GapTable {
  private final Map<String, List<Double>> gapsByKind = new TreeMap<>();
  private final List<Double> bargeIns = new ArrayList<>();
  private int turns;
  private int premature;

  /** Takes a call's turns in. */
  public void add(DemoReport report) {
    for (DemoReport.Turn turn : report.turns()) {
      turns++;
      turn.responseGapMs()
          .ifPresent(
              gap -> gapsByKind.computeIfAbsent(turn.kind(), kind -> new ArrayList<>()).add(gap));
    }
    report.bargeIns().forEach(bargeIn -> bargeIns.add(bargeIn.reactionMs()));
    premature += report.premature();
  }

  /** How many turns there are. */
  public int turns() {
    return turns;
  }

  /** One line a kind: count, median, 95th percentile, greatest, in milliseconds. */
  public void print(PrintStream out) {
    out.printf("%-10s %6s %7s %7s %7s%n", "kind", "turns", "p50", "p95", "max");
    gapsByKind.forEach((kind, gaps) -> line(out, kind, gaps));
    line(out, "barge-in", bargeIns);
    out.printf(
        Locale.ROOT,
        "%d turns, %d cut off (%.1f %%)%n",
        turns,
        premature,
        turns == 0 ? 0.0 : 100.0 * premature / turns);
  }

  private static void line(PrintStream out, String name, List<Double> values) {
    if (!values.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%-10s %6d %7.0f %7.0f %7.0f%n",
          name,
          values.size(),
          percentile(values, 50),
          percentile(values, 95),
          percentile(values, 100));
    }
  }

  /** The nearest-rank percentile. */
  static double percentile(List<Double> values, int percent) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }
}
