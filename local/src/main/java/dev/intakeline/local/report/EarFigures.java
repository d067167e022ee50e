package dev.intakeline.local.report;

import dev.intakeline.local.caller.CallerLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the caller's own log shows, by its clock and its ear alone.
 *
 * @param turns one for each utterance of the caller that the agent answered
 * @param bargeInsMs first syllable to silence, one for each time the caller interrupted
 * @param premature how often the agent began to speak into the caller's utterance
 */
public record EarFigures(List<HeardTurn> turns, List<Double> bargeInsMs, int premature) {
  private static final double NANOS_PER_MS = 1e6;

  public EarFigures {
    turns = List.copyOf(turns);
    bargeInsMs = List.copyOf(bargeInsMs);
  }

  /**
   * One turn.
   *
   * @param said what the caller said
   * @param answered the agent's next voice
   * @param gapMs the silence between; absent where the caller had interrupted
   */
  public record HeardTurn(CallerLog.Said said, CallerLog.Heard answered, Optional<Double> gapMs) {}

  /** Reads the log. */
  public static EarFigures of(CallerLog log) {
    List<HeardTurn> turns = new ArrayList<>();
    List<Double> bargeIns = new ArrayList<>();
    int premature = 0;
    for (CallerLog.Said said : log.said()) {
      if (said.interrupting()) {
        interrupted(log, said).ifPresent(bargeIns::add);
      } else if (isCutOff(log, said)) {
        premature++;
      }
      nextVoice(log, said)
          .ifPresent(
              voice -> {
                double gap = (voice.startNanos() - said.endNanos()) / NANOS_PER_MS;
                turns.add(
                    new HeardTurn(
                        said, voice, said.interrupting() ? Optional.empty() : Optional.of(gap)));
              });
    }
    return new EarFigures(turns, bargeIns, premature);
  }

  private static boolean isCutOff(CallerLog log, CallerLog.Said said) {
    return log.heard().stream()
        .anyMatch(
            voice ->
                voice.startNanos() > said.startNanos() && voice.startNanos() < said.endNanos());
  }

  private static Optional<Double> interrupted(CallerLog log, CallerLog.Said said) {
    return log.heard().stream()
        .filter(
            voice ->
                voice.startNanos() <= said.startNanos() && voice.endNanos() >= said.startNanos())
        .findFirst()
        .map(voice -> (voice.endNanos() - said.startNanos()) / NANOS_PER_MS);
  }

  private static Optional<CallerLog.Heard> nextVoice(CallerLog log, CallerLog.Said said) {
    long nextSaid =
        log.said().stream()
            .mapToLong(CallerLog.Said::startNanos)
            .filter(start -> start > said.startNanos())
            .min()
            .orElse(Long.MAX_VALUE);
    return log.heard().stream()
        .filter(voice -> voice.startNanos() > said.endNanos() && voice.startNanos() < nextSaid)
        .findFirst();
  }
}
