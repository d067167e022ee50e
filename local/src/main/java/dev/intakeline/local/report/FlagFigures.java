package dev.intakeline.local.report;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.safety.Finding;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.RedFlagScreen;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.caller.CallerLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long people waited for the notification of a red flag, counted from what the caller itself
 * knows of its own words: where in them the danger was out. What the platform takes for the end of
 * an utterance comes later, and would make the figure smaller.
 */
final class FlagFigures {
  private static final long NANOS_PER_MS = 1_000_000;

  /** Sound that takes longer to travel is lost. */
  private static final long TRAVEL_NANOS_MAX = 1_000 * NANOS_PER_MS;

  private final List<Entry> entries;
  private final List<CallerLog.Said> said;
  private final RedFlagScreen screen;

  /**
   * @param entries the call's journal
   * @param said what the caller said
   * @param rules those of the call
   */
  FlagFigures(List<Entry> entries, List<CallerLog.Said> said, RuleSet rules) {
    this.entries = entries;
    this.said = said;
    this.screen = RedFlagScreen.of(rules);
  }

  /**
   * The red flags, with the time until a receiver had the first notification that names it.
   *
   * @param notified what came, oldest first
   */
  List<DemoReport.Flag> flags(List<ReportBuilder.Notified> notified) {
    List<DemoReport.Flag> flags = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.event() instanceof CallEvent.FlagFired(RedFlag flag)) {
        long from = flag.confirmed() ? decidedNanos(entry) : dangerOutNanos(entry, flag);
        Optional<Double> waited =
            notified.stream()
                .filter(told -> told.flag().equals(flag.id()))
                .findFirst()
                .map(told -> (told.receivedNanos() - from) / (double) NANOS_PER_MS);
        flags.add(
            new DemoReport.Flag(
                flag.rule(),
                flag.severity().name(),
                flag.utterance().value(),
                waited,
                flag.confirmed()));
      }
    }
    return flags;
  }

  /**
   * The last syllable of the phrase; of the whole answer where its value is the danger. Words that
   * hold no such phrase were taken for others: then from their beginning, so that nothing is
   * counted too short.
   */
  private long dangerOutNanos(Entry entry, RedFlag flag) {
    List<CallerLog.Said> lines = lines(entry, flag.audio());
    if (lines.isEmpty()) {
      return nanos(entry, flag.audio().startMs());
    }
    if (flag.source() == RedFlag.Source.ANSWER) {
      return lines.getLast().endNanos();
    }
    return lines.reversed().stream()
        .flatMap(line -> phraseEndNanos(line, flag.rule()).stream())
        .findFirst()
        .orElse(lines.getFirst().startNanos());
  }

  private Optional<Long> phraseEndNanos(CallerLog.Said line, String rule) {
    return screen.inWords(line.words()).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::toWord)
        .filter(word -> word > 0 && word <= line.wordEndsNanos().size())
        .map(word -> line.wordEndsNanos().get(word - 1))
        .findFirst();
  }

  /** When the answer to the confirming question ended; its silence deadline where none came. */
  private long decidedNanos(Entry flag) {
    long decided = flag.monotonicNanos();
    for (Entry entry : entries) {
      if (entry.seq() >= flag.seq()) {
        break;
      }
      if (entry.event() instanceof CallEvent.Heard heard) {
        AudioSpan audio = heard.utterance().audio();
        List<CallerLog.Said> lines = lines(entry, audio);
        decided = lines.isEmpty() ? nanos(entry, audio.endMs()) : lines.getLast().endNanos();
      } else if (entry.event() instanceof CallEvent.DeadlinePassed) {
        decided = entry.monotonicNanos();
      }
    }
    return decided;
  }

  /** What the caller said there: its sound was on its way for a while. */
  private List<CallerLog.Said> lines(Entry entry, AudioSpan audio) {
    long from = nanos(entry, audio.startMs()) - TRAVEL_NANOS_MAX;
    long to = nanos(entry, audio.endMs());
    return said.stream()
        .filter(line -> line.endNanos() >= from && line.startNanos() <= to)
        .toList();
  }

  private static long nanos(Entry entry, long mediaMs) {
    return entry.monotonicNanos() - (entry.mediaMs() - mediaMs) * NANOS_PER_MS;
  }
}
