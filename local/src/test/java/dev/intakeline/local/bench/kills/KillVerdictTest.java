package dev.intakeline.local.bench.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.Speaker;
import dev.intakeline.contracts.transcript.Utterance;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.caller.CallerLog;
import dev.intakeline.local.report.DemoReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The judge of kills sees what it is there to see. One answer is acknowledged, the worker is struck
 * at 1.5 s, the next has the call at 3 s and speaks from 4 to 9 s.
 */
class KillVerdictTest {
  private static final long MS = 1_000_000;
  private static final ContentHash HASH = ContentHash.of(new byte[0]);

  private final List<Entry> entries = new ArrayList<>();
  private final List<CallerLog.Heard> heard = new ArrayList<>();
  private final List<CallerLog.Voice> voices = new ArrayList<>();
  private Map<String, String> response = Map.of("fever", "false", "days", "3");
  private OptionalLong thawed = OptionalLong.of(5_500 * MS);

  @BeforeEach
  void play() {
    answered(1_000, "fever", new AnswerValue.BooleanAnswer(false));
    asked(1_100);
    hears(1_200, 1_600);
    entry(3_000, new CallEvent.HostStarted(new WorkerId("b"), new Epoch(2), HASH, HASH, true));
    asked(3_100);
    hears(4_000, 5_000);
    said(4_000, 5_000);
    answered(6_000, "days", new AnswerValue.IntegerAnswer(3));
    hears(7_000, 9_000);
    said(7_000, 9_000);
    voices.add(new CallerLog.Voice("a", 100 * MS, 1_600 * MS));
    voices.add(new CallerLog.Voice("b", 4_000 * MS, 9_000 * MS));
  }

  @Test
  void findsThatAllWasKept() {
    KillVerdict verdict = frozen();

    assertThat(verdict.holds()).as("%s", verdict).isTrue();
    assertThat(verdict.acknowledged()).containsExactly("fever");
    assertThat(verdict.audibleMs()).contains(2_500L);
  }

  @Test
  void findsAnAnswerThatIsInTheJournalAndNotInTheResponse() {
    response = Map.of("days", "3");
    assertThat(frozen().kept()).isFalse();
  }

  @Test
  void findsAnotherValueInTheResponse() {
    response = Map.of("fever", "true", "days", "3");
    assertThat(frozen().kept()).isFalse();
  }

  @Test
  void findsThatTheFrozenWorkerNeverWentOn() {
    thawed = OptionalLong.empty();
    assertThat(frozen().holds()).isFalse();
    assertThat(verdict(Strike.Kind.KILL).holds()).isTrue();
  }

  @Test
  void findsThatNobodyListenedAnyMoreWhenItWentOn() {
    thawed = OptionalLong.of(9_100 * MS);
    assertThat(frozen().frozenSilent()).isFalse();
  }

  @Test
  void findsThatItWentOnBeforeTheNextHadTheCall() {
    thawed = OptionalLong.of(2_900 * MS);
    assertThat(frozen().frozenSilent()).isFalse();
  }

  @Test
  void hearsTheFrozenWorkerBesideTheNextOne() {
    voices.set(0, new CallerLog.Voice("a", 100 * MS, 5_600 * MS));
    assertThat(frozen().frozenSilent()).isFalse();
  }

  @Test
  void hearsAVoiceThatTheNextOneDidNotOrder() {
    hears(10_000, 10_500);
    assertThat(frozen().frozenSilent()).isFalse();
  }

  private KillVerdict frozen() {
    return verdict(Strike.Kind.FREEZE);
  }

  private KillVerdict verdict(Strike.Kind kind) {
    CallerLog log =
        new CallerLog(
            CallerLog.FORMAT,
            "first-thread",
            0,
            0,
            List.of(),
            heard,
            CallerLog.Ended.ROOM_CLOSED,
            List.of(),
            voices);
    return KillVerdict.of(
        kind,
        KillMoment.IN_QUESTION,
        new ScriptedCall.Played(report(), log, entries, response, OptionalLong.empty()),
        new Strike.Struck(1_500 * MS, entries.subList(0, 2), thawed));
  }

  /** Of which the answers count, as the journal has them. */
  private static DemoReport report() {
    return new DemoReport(
        DemoReport.FORMAT,
        "call-1",
        "first-thread",
        "COMPLETED",
        List.of(
            new DemoReport.Answer("fever", "false", "c1", 0, 1),
            new DemoReport.Answer("days", "3", "c2", 2, 3)),
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new DemoReport.Audit(8, HASH.value(), true),
        Optional.empty(),
        "caller.wav",
        Map.of(),
        new DemoReport.Startup(0),
        new DemoReport.Pauses(0, 0),
        List.of(),
        List.of());
  }

  private void asked(long ms) {
    entry(
        ms,
        new CallEvent.Prompted(
            new UtteranceId("a1"),
            Optional.of(new LinkId("days")),
            Optional.empty(),
            "How many days?",
            true));
  }

  private void answered(long ms, String linkId, AnswerValue value) {
    Provenance provenance = new Provenance(new UtteranceId("c1"), new AudioSpan(0, 500), 0.9, true);
    entry(
        ms,
        new CallEvent.AnswerCommitted(
            new GivenAnswer(new LinkId(linkId), new ItemAnswer.Answered(value, provenance)),
            List.of(),
            "words"));
  }

  private void said(long startMs, long endMs) {
    Utterance words =
        new Utterance(
            new UtteranceId("a2"), Speaker.AGENT, "words", new AudioSpan(startMs, endMs), 1);
    entry(endMs, new CallEvent.Spoken(words, false));
  }

  private void hears(long startMs, long endMs) {
    heard.add(new CallerLog.Heard("words", startMs * MS, endMs * MS));
  }

  private void entry(long ms, CallEvent event) {
    entries.add(
        new Entry(entries.size() + 1, Epoch.FIRST, ms, ms * MS, Instant.EPOCH, event, HASH));
  }
}
