package dev.intakeline.local.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Accepted wrong answers over many calls, by the kind of question. Not thread-safe. */
public final class WrongAnswersTable {
  private final Map<String, DemoReport.KindAnswers> kinds = new TreeMap<>();

  /** Takes a call's answers in. */
  public void add(List<DemoReport.KindAnswers> call) {
    call.forEach(kind -> kinds.merge(kind.kind(), kind, DemoReport.KindAnswers::plus));
  }

  /** One line a kind. */
  public void print(PrintStream out) {
    out.printf(
        "%-10s %9s %22s %22s %11s%n",
        "kind", "questions", "wrong, not read back", "wrong, as recorded", "left open");
    kinds.values().forEach(kind -> line(out, kind));
  }

  private static void line(PrintStream out, DemoReport.KindAnswers kind) {
    out.printf(
        "%-10s %9d %22d %22d %11d%n",
        kind.kind(),
        kind.asked(),
        kind.wrongWithoutReadBack(),
        kind.wrongAccepted(),
        kind.leftOpen());
  }
}
