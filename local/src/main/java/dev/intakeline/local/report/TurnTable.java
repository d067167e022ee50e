package dev.intakeline.local.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Figures of turns for people, in milliseconds. */
public final class TurnTable {
  private TurnTable() {}

  /** One run. */
  public static void print(TurnFigures run, PrintStream out) {
    out.printf("  %-14s %6s %7s %7s %7s%n", "silence after", "turns", "p50", "p95", "max");
    run.gaps().forEach((kind, spread) -> row(kind, spread, out));
    run.bargeIns().ifPresent(spread -> row("barge-in", spread, out));
    out.println("  of which");
    run.segments().forEach((name, spread) -> row(name, spread, out));
    run.unexplained().ifPresent(spread -> row("|unexplained|", spread, out));
    out.printf(
        Locale.ROOT,
        "  %d turns in %d calls; the agent cut into %d, %d of %d with a pause inside (%.1f %%)%n",
        run.turns(),
        run.calls(),
        run.premature(),
        run.pauses().cutOff(),
        run.pauses().utterances(),
        share(run.pauses()));
  }

  /** What several runs have in common: the least and the greatest of their medians and p95. */
  public static void printSpread(List<TurnFigures> runs, PrintStream out) {
    out.printf("Over %d runs%n", runs.size());
    out.printf("  %-14s %17s %17s%n", "", "p50", "p95");
    TreeSet<String> kinds = new TreeSet<>();
    runs.forEach(run -> kinds.addAll(run.gaps().keySet()));
    kinds.forEach(kind -> range(kind, runs, run -> of(run.gaps(), kind), out));
    range("barge-in", runs, TurnFigures::bargeIns, out);
    range("|unexplained|", runs, TurnFigures::unexplained, out);
  }

  private static Optional<TurnFigures.Spread> of(
      Map<String, TurnFigures.Spread> spreads, String name) {
    return Optional.ofNullable(spreads.get(name));
  }

  private static void range(
      String name,
      List<TurnFigures> runs,
      Function<TurnFigures, Optional<TurnFigures.Spread>> of,
      PrintStream out) {
    List<TurnFigures.Spread> spreads = runs.stream().map(of).flatMap(Optional::stream).toList();
    if (!spreads.isEmpty()) {
      out.printf(
          "  %-14s %17s %17s%n",
          name,
          range(spreads.stream().map(TurnFigures.Spread::p50).sorted().toList()),
          range(spreads.stream().map(TurnFigures.Spread::p95).sorted().toList()));
    }
  }

  private static String range(List<Double> sorted) {
    return String.format(Locale.ROOT, "%.0f to %.0f", sorted.getFirst(), sorted.getLast());
  }

  private static void row(String name, TurnFigures.Spread spread, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "  %-14s %6d %7.0f %7.0f %7.0f%n",
        name,
        spread.count(),
        spread.p50(),
        spread.p95(),
        spread.max());
  }

  private static double share(DemoReport.Pauses pauses) {
    return pauses.utterances() == 0 ? 0 : 100.0 * pauses.cutOff() / pauses.utterances();
  }
}
