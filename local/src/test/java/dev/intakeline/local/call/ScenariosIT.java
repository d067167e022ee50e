package dev.intakeline.local.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.caller.CallerLog;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.report.HeardWords;
import dev.intakeline.local.report.SplitSilences;
import dev.intakeline.local.report.TapeFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scenario on real servers: it ends as it should, and its record holds what was said. */
class ScenariosIT {
  private static final String DANGER_WORDS =
      "This may be an emergency. If you are in danger, hang up and call nine one one now."
          + " I am telling a person on our team.";

  static final List<String> ALL = Scenarios.NAMES;

  @TempDir static Path folder;
  private static PlatformForTests platform;
  private static Plays plays;

  @BeforeAll
  static void start() {
    platform = new PlatformForTests(folder);
    plays = new Plays(platform);
  }

  @AfterAll
  static void stop() {
    plays.close();
    platform.close();
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void endsAsItsScenarioSaysWithARecordThatProvesIt(String scenario) {
    DemoReport report = plays.report(scenario);

    assertThat(report.outcome()).isEqualTo(Scenarios.named(scenario).outcome());
    assertThat(report.audit().verified()).isTrue();
    assertThat(report.archive()).isPresent();
    assertThat(plays.played(scenario).response())
        .as("the archived response")
        .containsExactlyInAnyOrderEntriesOf(plays.answers(scenario));
    assertThat(plays.toolCalls(scenario)).allMatch(DemoReport.ToolCall::ok);
    if (!report
        .outcome()
        .equals(CallOutcome.DECLINED.name())) { // whose record's contents are destroyed
      assertThat(plays.toolCalls(scenario))
          .extracting(DemoReport.ToolCall::tool)
          .contains(ToolNames.END_CALL);
    }
    assertThat(HeardWords.of(report.heard()).hold("This is an automated assistant, calling for"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-thread", "interrupts", "pauses"})
  void reportsWhatTheCallersTapeHolds(String scenario) throws IOException {
    DemoReport report = plays.report(scenario);

    assertThat(report.turns()).isNotEmpty();
    TapeFigures.assertAgree(report);
    SplitSilences.assertSplit(report.turns());
    assertThat(report.startup().firstWordMs()).isPositive();
  }

  @Test
  void recordsWhatTheCallerMeant() {
    DemoReport well = plays.report("well");
    Map<String, String> recorded = plays.answers("well");

    assertThat(recorded).hasSizeGreaterThanOrEqualTo(8);
    assertThat(recorded).containsEntry("birth-date", "1982-03-03");
    assertThat(recorded).containsEntry("member-number", "471192");
    assertThat(recorded).containsEntry("doctor", "Susan Miller");
    assertThat(recorded).containsEntry("days", "4").containsEntry("medicine-count", "2");
    assertThat(plays.answers("first-thread"))
        .containsOnly(Map.entry("fever", "false"), Map.entry("days", "3"));
    assertThat(well.wrongAnswers())
        .allSatisfy(kind -> assertThat(kind.wrongAccepted()).as(kind.kind()).isZero());
  }

  static final List<OutsideGrammar> OUTSIDE_ONES = OutsideGrammar.ALL;

  @ParameterizedTest
  @FieldSource("OUTSIDE_ONES")
  void asksAgainWhereTheAnswerIsInNoGrammar(OutsideGrammar words) {
    List<Entry> since = words.entriesSince(plays.played(words.scenario()));

    assertThat(since).as("since the words were said").anyMatch(words::isCommitted);
    assertThat(since.stream().takeWhile(entry -> !words.isCommitted(entry)))
        .as("before an answer counted")
        .anyMatch(entry -> OutsideGrammar.isRefused(entry) || words.isAsked(entry));
  }

  @Test
  void readsBackWhatIsEasilyMisheard() {
    assertThat(plays.report("well").wrongAnswers())
        .extracting(DemoReport.KindAnswers::kind)
        .contains("date", "digits", "spelled", "name");
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void acceptsNothingWrongThatWasReadBack(String scenario) {
    assertThat(plays.report(scenario).wrongAnswers())
        .filteredOn(kind -> List.of("date", "digits", "spelled", "name").contains(kind.kind()))
        .allSatisfy(kind -> assertThat(kind.wrongAccepted()).isZero());
  }

  @Test
  void countsTheCorrectedValue() {
    assertThat(plays.answers("corrects")).containsEntry("days", "5");
  }

  @Test
  void tellsSomebodyToCallBackWhoAsksForAPerson() {
    assertThat(platform.told(plays.report("asks-for-human")))
        .singleElement()
        .satisfies(told -> assertThat(told.isRedFlag()).isFalse());
  }

  @Test
  void letsItselfBeInterrupted() {
    DemoReport report = plays.report("interrupts");

    assertThat(report.bargeIns()).isNotEmpty();
    assertThat(platform.events(report))
        .anyMatch(event -> event instanceof CallEvent.Spoken(var _, boolean cut) && cut);
  }

  @Test
  void waitsForWhoPausesInsideAnAnswer() {
    DemoReport report = plays.report("pauses");

    assertThat(report.premature()).isZero();
    assertThat(plays.answers("pauses"))
        .containsEntry("birth-date", "1982-03-03")
        .containsEntry("member-number", "471192");
  }

  /** What could be a whole answer is taken; the caller hears it read back, and corrects it. */
  @Test
  void takesTheBeginningOfAnAnswerThatCouldBeOneAndLetsItBeCorrected() {
    List<String> prompts =
        platform.events(plays.report("goes-on")).stream()
            .filter(CallEvent.Prompted.class::isInstance)
            .map(event -> ((CallEvent.Prompted) event).text())
            .toList();

    assertThat(prompts).anyMatch(text -> text.contains("twenty days"));
    assertThat(prompts).anyMatch(text -> text.contains("twenty five days"));
    assertThat(plays.answers("goes-on")).containsEntry("days", "25");
  }

  @Test
  void keepsTheAnswersOfWhoHangsUp() throws IOException {
    DemoReport report = plays.report("hangs-up");

    assertThat(plays.answers("hangs-up")).containsEntry("days", "3").containsKey("reason");
    String response = platform.archived(report, "response.json");
    assertThat(response).contains("\"stopped\"").contains("\"days\"").contains("\"reason\"");
  }

  @Test
  void recordsNoSoundOfWhoRefusesIt() {
    assertThat(platform.files(plays.report("refuses-recording"))).noneMatch(this::isAudio);
    assertThat(platform.files(plays.report("corrects"))).anyMatch(this::isAudio);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuses-interview", "silent"})
  void asksNothingOfWhoRefusesOrNeverSpeaks(String scenario) {
    DemoReport report = plays.report(scenario);

    assertThat(report.answers()).isEmpty();
    assertThat(platform.events(report))
        .noneMatch(
            event -> event instanceof CallEvent.Prompted prompted && prompted.item().isPresent());
  }

  @ParameterizedTest
  @FieldSource("IN_DANGER")
  void speaksTheFixedWordsToWhoIsInDangerAndTellsPeople(String scenario) {
    DemoReport report = plays.report(scenario);

    assertThat(report.escalation()).isPresent();
    assertThat(report.escalation().get().status()).isEqualTo("ACKNOWLEDGED");
    assertThat(report.redFlags()).isNotEmpty();
    assertThat(report.redFlags().getFirst().notifiedMs()).isPresent();
    assertThat(plays.toolCalls(scenario))
        .filteredOn(call -> call.tool().equals(ToolNames.FLAG_CONCERN))
        .as("the tools know of each flag")
        .hasSizeGreaterThanOrEqualTo(report.redFlags().size());
    assertThat(HeardWords.of(report.heard()).hold(DANGER_WORDS))
        .as(FixedPhrase.DANGER_WORDS.name())
        .isTrue();
  }

  /** Two weeks' answers make a score; the last one is a danger by its value, not by its words. */
  @Test
  void scoresSpokenAnswersAndTakesOneForADanger() throws IOException {
    DemoReport report = plays.report("low-mood");

    assertThat(plays.answers("low-mood"))
        .containsEntry("phq9-2", "nearly-every-day")
        .containsEntry("phq9-5", "not-at-all")
        .containsEntry("phq9-9", "several-days")
        .hasSize(9);
    assertThat(report.redFlags()).hasSize(1);
    assertThat(report.redFlags().getFirst().rule()).isEqualTo("phq9-item9");
    assertThat(platform.archived(report, "response.json"))
        .containsPattern("StructureDefinition/score\",\\s*\"valueDecimal\":\\s*10\\b");
  }

  static final List<String> IN_DANGER = List.of("chest-pain", "danger-aside", "low-mood");

  @ParameterizedTest
  @FieldSource("ALONE_ONES")
  void goesOnWithAnotherWorkerWhenOneIsLost(String scenario) {
    DemoReport report = plays.report(scenario);

    assertThat(report.resumedAfterMs()).isPresent();
    assertThat(plays.answers(scenario)).hasSize(6);
    assertThat(HeardWords.of(report.heard()).hold("Sorry about that, the line was interrupted"))
        .isTrue();
  }

  static final List<String> ALONE_ONES = Plays.ALONE;

  /** Told from the received audio: each host publishes a track of its own. */
  @Test
  void neverHearsTheFrozenWorkerAgain() {
    ScriptedCall.Played played = plays.played("worker-freezes");
    List<CallerLog.Voice> voices = played.log().voices();

    assertThat(voices).hasSizeGreaterThanOrEqualTo(2);
    for (int i = 1; i < voices.size(); i++) {
      assertThat(voices.get(i - 1).lastNanos()).isLessThan(voices.get(i).firstNanos());
    }
    assertThat(played.thawedNanos()).as("when it went on").isPresent();
    assertThat(played.thawedNanos().getAsLong())
        .as("between the next host's take-over and its last word")
        .isBetween(lastTakeOver(played), voices.getLast().lastNanos());
  }

  private static long lastTakeOver(ScriptedCall.Played played) {
    return played.entries().stream()
        .filter(entry -> entry.event() instanceof CallEvent.HostStarted)
        .reduce((_, later) -> later)
        .orElseThrow()
        .monotonicNanos();
  }

  private boolean isAudio(String file) {
    return file.startsWith("audio");
  }
}
