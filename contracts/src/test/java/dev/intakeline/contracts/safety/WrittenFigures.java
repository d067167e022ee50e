package dev.intakeline.contracts.safety;

import dev.intakeline.contracts.safety.Shipped.Sentence;
import java.util.List;

/** How a screen does on a table of sentences. */
record WrittenFigures(
    int dangers, List<String> missed, int harmless, List<String> falselyCritical) {

  static WrittenFigures of(RedFlagScreen screen, List<Sentence> sentences) {
    List<String> missed =
        sentences.stream()
            .filter(s -> s.critical() && !isCritical(screen, s.words()))
            .map(Sentence::words)
            .toList();
    List<String> falselyCritical =
        sentences.stream()
            .filter(s -> !s.critical() && isCritical(screen, s.words()))
            .map(Sentence::words)
            .toList();
    int dangers = (int) sentences.stream().filter(Sentence::critical).count();
    return new WrittenFigures(dangers, missed, sentences.size() - dangers, falselyCritical);
  }

  static boolean isCritical(RedFlagScreen screen, String words) {
    return screen.inWords(words).stream().anyMatch(f -> f.severity() == Severity.CRITICAL);
  }

  double recall() {
    return 1 - (double) missed.size() / Math.max(1, dangers);
  }

  double falseShare() {
    return (double) falselyCritical.size() / Math.max(1, harmless);
  }

  @Override
  public String toString() {
    return "%d of %d dangers found (%.1f %%), %d of %d harmless sentences critical (%.1f %%)%n missed: %s%n false: %s"
        .formatted(
            dangers - missed.size(),
            dangers,
            100 * recall(),
            falselyCritical.size(),
            harmless,
            100 * falseShare(),
            missed,
            falselyCritical);
  }
}
