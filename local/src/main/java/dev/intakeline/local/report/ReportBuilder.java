package dev.intakeline.local.report;

import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.caller.CallerLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the report together from the caller's log, the call's journal, and what the launcher saw.
 */
public final class ReportBuilder {
  private static final double NANOS_PER_MS = 1e6;
  static final String UNEXPLAINED = "unexplained";

  private ReportBuilder() {}

  /**
   * What the launcher saw of a call.
   *
   * @param callId the call
   * @param outcome as the workflow says it
   * @param escalation what became of telling people of red flags
   * @param notified what people were told of red flags, oldest first
   * @param faultNanos when the worker was killed or frozen
   * @param startNanos when the command began
   * @param archive the sealed record's folder
   * @param callerWav both sides at the caller
   * @param urls of the run
   * @param meant what the caller meant, by linkId
   * @param rules what words and answers were screened by
   */
  public record Observed(
      String callId,
      String outcome,
      Optional<DemoReport.Escalation> escalation,
      List<Notified> notified,
      Optional<Long> faultNanos,
      long startNanos,
      Optional<Path> archive,
      Path callerWav,
      Map<String, String> urls,
      Map<String, String> meant,
      RuleSet rules) {
    public Observed {
      notified = List.copyOf(notified);
    }
  }

  /**
   * One notification of a red flag.
   *
   * @param flag that it names
   * @param receivedNanos {@link System#nanoTime()} when a receiver had it
   */
  public record Notified(FlagId flag, long receivedNanos) {}

  /** The report. */
  public static DemoReport build(
      Observed observed,
      CallerLog log,
      List<Entry> entries,
      Questionnaire questionnaire,
      DemoReport.Audit audit) {
    CallRecord record = new CallRecord(entries, questionnaire);
    EarFigures ear = EarFigures.of(log);
    return new DemoReport(
        DemoReport.FORMAT,
        observed.callId(),
        log.scenario(),
        observed.outcome(),
        record.answers(),
        turns(ear, record, new TurnAnatomy(entries, log.marksNanos())),
        ear.bargeInsMs().stream().map(DemoReport.BargeIn::new).toList(),
        ear.premature(),
        new FlagFigures(entries, log.said(), observed.rules()).flags(observed.notified()),
        record.toolCalls(),
        log.heard().stream().map(CallerLog.Heard::words).toList(),
        observed.escalation(),
        observed.faultNanos().flatMap(fault -> resumedAfterMs(record, log, fault)),
        audit,
        observed.archive().map(Path::toString),
        observed.callerWav().toString(),
        observed.urls(),
        new DemoReport.Startup(firstWordMs(log, observed.startNanos())),
        new DemoReport.Pauses(ear.paused(), ear.pausedPremature()),
        WrongAnswers.of(entries, questionnaire, record.answers(), observed.meant()),
        voices(log));
  }

  private static List<DemoReport.Voice> voices(CallerLog log) {
    return log.voices().stream()
        .map(
            voice ->
                new DemoReport.Voice(
                    voice.track(),
                    msAfter(log.joinedNanos(), voice.firstNanos()),
                    msAfter(log.joinedNanos(), voice.lastNanos())))
        .toList();
  }

  private static long msAfter(long startNanos, long nanos) {
    return (long) ((nanos - startNanos) / NANOS_PER_MS);
  }

  private static List<DemoReport.Turn> turns(
      EarFigures ear, CallRecord record, TurnAnatomy anatomy) {
    List<DemoReport.Turn> turns = new ArrayList<>();
    for (EarFigures.HeardTurn turn : ear.turns()) {
      CallRecord.Asked asked = record.askedBefore(turn.said().endNanos());
      List<DemoReport.Segment> segments =
          anatomy.of(turn.said().endNanos(), turn.answered().startNanos());
      turns.add(
          new DemoReport.Turn(
              asked.question(), asked.kind(), turn.gapMs(), explained(turn.gapMs(), segments)));
    }
    return turns;
  }

  /** The segments, and what of the gap they leave over. */
  private static List<DemoReport.Segment> explained(
      Optional<Double> gapMs, List<DemoReport.Segment> segments) {
    if (gapMs.isEmpty() || segments.isEmpty()) {
      return segments;
    }
    double sum = segments.stream().mapToDouble(DemoReport.Segment::ms).sum();
    List<DemoReport.Segment> all = new ArrayList<>(segments);
    all.add(new DemoReport.Segment(UNEXPLAINED, gapMs.get() - sum));
    return all;
  }

  /** What the former host still had on the way doesn't count. */
  private static Optional<Long> resumedAfterMs(CallRecord record, CallerLog log, long faultNanos) {
    return record
        .resumedNanos(faultNanos)
        .flatMap(
            ordered ->
                log.heard().stream()
                    .map(CallerLog.Heard::startNanos)
                    .filter(start -> start > ordered)
                    .findFirst())
        .map(start -> (long) ((start - faultNanos) / NANOS_PER_MS));
  }

  private static long firstWordMs(CallerLog log, long startNanos) {
    return log.heard().isEmpty()
        ? -1
        : (long) ((log.heard().getFirst().startNanos() - startNanos) / NANOS_PER_MS);
  }
}
