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
 * @param paused how many of the caller's utterances had a pause of {@link #PAUSE_MS_MIN} or more
 * @param pausedPremature how many of those the agent cut off
 */
public record EarFigures(
    List<HeardTurn> turns,
    List<Double> bargeInsMs,
    int premature,
    int paused,
    int pausedPremature) {
  /** A silence within an utterance that is more than the gaps between words. */
  public static final long PAUSE_MS_MIN = 600;

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
    int paused = 0;
    int pausedPremature = 0;
    for (CallerLog.Said said : log.said()) {
      Optional<Double> bargeIn = interrupted(log, said);
      bargeIn.ifPresent(bargeIns::add);
      boolean cutOff = isCutOff(log, said);
      premature += cutOff ? 1 : 0;
      if (said.pauseMs() >= PAUSE_MS_MIN) {
        paused++;
        pausedPremature += cutOff ? 1 : 0;
      }
      nextVoice(log, said)
          .ifPresent(
              voice -> {
                double gap = (voice.startNanos() - said.endNanos()) / NANOS_PER_MS;
                turns.add(
                    new HeardTurn(
                        said, voice, bargeIn.isPresent() ? Optional.empty() : Optional.of(gap)));
              });
    }
    return new EarFigures(turns, bargeIns, premature, paused, pausedPremature);
  }

  /** The agent begins while the caller isn't done, be it in a pause of the caller's. */
  private static boolean isCutOff(CallerLog log, CallerLog.Said said) {
    return log.heard().stream()
        .anyMatch(
            voice ->
                voice.startNanos() > said.startNanos() && voice.startNanos() < said.endNanos());
  }

  /** The agent was audible when the caller began: how long it still was. */
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
