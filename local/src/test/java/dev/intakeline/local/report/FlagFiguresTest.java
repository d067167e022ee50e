package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.Speaker;
import dev.intakeline.contracts.transcript.Utterance;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.caller.CallerLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worker's media time begins with the monotonic clock here; sound travels for 80 ms. */
class FlagFiguresTest {
  private static final UtteranceId WORDS = new UtteranceId("c1");
  private static final RuleSet RULES =
      new RuleSet(
          "test",
          "1",
          "en-US",
          List.of(
              new PhraseRule("chest-pain", Severity.CRITICAL, "chest pain", List.of("chest pain")),
              new PhraseRule("stroke", Severity.CRITICAL, "a stroke", List.of("my face droops"))),
          List.of());

  private final List<Entry> entries = new ArrayList<>();
  private final List<CallerLog.Said> said = new ArrayList<>();
  private int flags;

  @Test
  void countsFromThePhrasesLastSyllableWhenAPartialTranscriptFires() {
    said(
        "i have chest pain since this morning",
        1_000,
        1_100,
        1_200,
        1_400,
        1_700,
        2_000,
        2_200,
        2_500);
    flag(2_400, "chest-pain", RedFlag.Source.TRANSCRIPT, 1_080, 2_390);

    assertThat(notifiedMs(2_450)).isEqualTo(2_450 - 1_700);
  }

  @Test
  void countsFromThePhrasesLastSyllableWhenAFinalTranscriptFires() {
    said(
        "i have chest pain since this morning",
        1_000,
        1_100,
        1_200,
        1_400,
        1_700,
        2_000,
        2_200,
        2_500);
    flag(3_200, "chest-pain", RedFlag.Source.TRANSCRIPT, 1_080, 2_580);

    assertThat(notifiedMs(3_300)).isEqualTo(3_300 - 1_700);
  }

  @Test
  void countsWordsThatWereTakenForOthersFromTheirBeginning() {
    said("my best rain", 1_000, 1_200, 1_400, 1_700);
    flag(2_400, "chest-pain", RedFlag.Source.TRANSCRIPT, 1_080, 1_780);

    assertThat(notifiedMs(2_500)).isEqualTo(2_500 - 1_000);
  }

  @Test
  void countsAnAnswerThatIsTheDangerFromItsEnd() {
    said("several days", 1_000, 1_400, 1_700);
    flag(2_400, "phq9-item9", RedFlag.Source.ANSWER, 1_080, 1_780);

    assertThat(notifiedMs(2_500)).isEqualTo(2_500 - 1_700);
  }

  @Test
  void countsFromTheEndOfTheAnswerThatConfirms() {
    said("chest pain", 1_000, 1_300, 1_700);
    said("yes", 5_000, 5_300);
    heard(6_000, 5_080, 5_390);
    confirmed(6_010, 1_080, 1_780);

    assertThat(notifiedMs(6_200)).isEqualTo(6_200 - 5_300);
  }

  @Test
  void countsFromTheDeadlineWhereNobodyAnswersTheConfirmingQuestion() {
    said("chest pain", 1_000, 1_300, 1_700);
    heard(2_300, 1_080, 1_780);
    add(8_000, new CallEvent.DeadlinePassed("WAITING"));
    confirmed(8_010, 1_080, 1_780);

    assertThat(notifiedMs(8_200)).isEqualTo(200);
  }

  @Test
  void countsEachFlagToItsOwnNotificationInWhateverOrderTheyCome() {
    said("chest pain and my face droops", 1_000, 1_300, 1_700, 1_800, 2_000, 2_300, 2_700);
    flag(2_900, "chest-pain", RedFlag.Source.TRANSCRIPT, 1_080, 2_780);
    flag(2_901, "stroke", RedFlag.Source.TRANSCRIPT, 1_080, 2_780);

    assertThat(figures(told("f2", 3_000), told("f1", 3_100), told("f1", 63_100)))
        .extracting(flag -> flag.notifiedMs().orElseThrow())
        .containsExactly(3_100.0 - 1_700, 3_000.0 - 2_700);
  }

  @Test
  void knowsNoTimeOfAFlagThatNobodyWasToldOf() {
    said("chest pain and my face droops", 1_000, 1_300, 1_700, 1_800, 2_000, 2_300, 2_700);
    flag(2_000, "chest-pain", RedFlag.Source.TRANSCRIPT, 1_080, 1_980);
    flag(2_900, "stroke", RedFlag.Source.TRANSCRIPT, 1_080, 2_780);

    assertThat(figures(told("f2", 3_000)))
        .extracting(DemoReport.Flag::notifiedMs)
        .containsExactly(Optional.empty(), Optional.of(3_000.0 - 2_700));
  }

  private double notifiedMs(long receivedMs) {
    return figures(told("f1", receivedMs)).getFirst().notifiedMs().orElseThrow();
  }

  private List<DemoReport.Flag> figures(ReportBuilder.Notified... told) {
    return new FlagFigures(entries, said, RULES).flags(List.of(told));
  }

  private static ReportBuilder.Notified told(String flag, long receivedMs) {
    return new ReportBuilder.Notified(new FlagId(flag), nanos(receivedMs));
  }

  private void said(String words, long startMs, long... wordEndsMs) {
    List<Long> ends = Arrays.stream(wordEndsMs).map(FlagFiguresTest::nanos).boxed().toList();
    said.add(new CallerLog.Said(words, nanos(startMs), ends.getLast(), false, true, 0, ends));
  }

  private void heard(long ms, long fromMs, long toMs) {
    AudioSpan audio = new AudioSpan(fromMs, toMs);
    add(
        ms,
        new CallEvent.Heard(
            new Utterance(WORDS, Speaker.CALLER, "words", audio, 1), true, "anything"));
  }

  private void flag(long ms, String rule, RedFlag.Source source, long fromMs, long toMs) {
    fired(ms, rule, source, fromMs, toMs, false);
  }

  private void confirmed(long ms, long fromMs, long toMs) {
    fired(ms, "chest-pain", RedFlag.Source.SPOTTER, fromMs, toMs, true);
  }

  private void fired(
      long ms, String rule, RedFlag.Source source, long fromMs, long toMs, boolean confirmed) {
    add(
        ms,
        new CallEvent.FlagFired(
            new RedFlag(
                new FlagId("f" + ++flags),
                rule,
                Severity.CRITICAL,
                source,
                WORDS,
                new AudioSpan(fromMs, toMs),
                confirmed)));
  }

  private void add(long ms, CallEvent event) {
    entries.add(
        new Entry(
            entries.size() + 1,
            Epoch.FIRST,
            ms,
            nanos(ms),
            Instant.EPOCH,
            event,
            ContentHash.NONE));
  }

  private static long nanos(long ms) {
    return ms * 1_000_000;
  }
}
