package dev.intakeline.local.report;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report for people. */
public final class Summary {
  private Summary() {}

  public static void print(DemoReport report, PrintStream out) {
    out.println();
    out.println("Answers");
    for (DemoReport.Answer answer : report.answers()) {
      out.printf(
          Locale.ROOT,
          "  %-16s %-36s %s, %.1f-%.1f s%n",
          answer.linkId(),
          answer.value(),
          answer.utterance(),
          answer.audioStartMs() / 1000.0,
          answer.audioEndMs() / 1000.0);
    }
    out.println("Turns (silence at the caller's ear, ms)");
    for (DemoReport.Turn turn : report.turns()) {
      out.printf(
          Locale.ROOT,
          "  %-20s %-8s %6s  %s%n",
          turn.question(),
          turn.kind(),
          whole(turn.responseGapMs()),
          turn.segments().stream()
              .map(segment -> segment.name() + " " + Math.round(segment.ms()))
              .collect(Collectors.joining(", ")));
    }
    for (DemoReport.BargeIn bargeIn : report.bargeIns()) {
      out.printf(Locale.ROOT, "  barge-in: silent after %.0f ms%n", bargeIn.reactionMs());
    }
    for (DemoReport.Flag flag : report.redFlags()) {
      out.printf(
          "Red flag %s, %s: notified after %s ms%s%n",
          flag.rule(),
          flag.severity(),
          whole(flag.notifiedMs()),
          flag.confirmed() ? " (from the confirming answer)" : "");
    }
    report
        .escalation()
        .ifPresent(
            escalation ->
                out.printf(
                    "Escalation %s%s%n",
                    escalation.status(),
                    escalation.acknowledgedBy().map(by -> " by " + by).orElse("")));
    report
        .resumedAfterMs()
        .ifPresent(ms -> out.printf("Audible again %d ms after the worker was lost%n", ms));
    out.printf(
        "Outcome %s, first word after %d ms%n", report.outcome(), report.startup().firstWordMs());
    out.printf(
        "Record  %s, %d entries, %s%n",
        report.archive().orElse("none"),
        report.audit().entries(),
        report.audit().verified() ? "verified" : "NOT VERIFIED");
    out.printf("Sound   %s%n", report.callerWav());
    report.archive().ifPresent(folder -> out.printf("Prove it: ./intake verify %s%n", folder));
  }

  private static String whole(Optional<Double> ms) {
    return ms.map(value -> Long.toString(Math.round(value))).orElse("-");
  }
}
