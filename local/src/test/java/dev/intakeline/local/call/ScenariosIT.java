package dev.intakeline.local.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.questionnaire.LinkId;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The longest first. */
  private static final List<String> TOGETHER =
      List.of(
          "well",
          "low-mood",
          "corrects",
          "pauses",
          "interrupts",
          "refuses-recording",
          "short",
          "danger-aside",
          "chest-pain",
          "hangs-up",
          "silent",
          "asks-for-human",
          "first-thread",
          "refuses-interview");

  private static final List<String> ALONE = List.of("worker-dies", "worker-freezes");

  static final List<String> ALL = Scenarios.NAMES;

  @TempDir static Path folder;
  private static PlatformForTests platform;
  private static Plays plays;

  @BeforeAll
  static void start() {
    platform = new PlatformForTests(folder);
    plays = new Plays(platform, TOGETHER, ALONE);
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
        .containsExactlyInAnyOrderEntriesOf(answers(report));
    assertThat(endOfEachToolCall(report)).allMatch(DemoReport.ToolCall::ok);
    assertThat(endOfEachToolCall(report))
        .extracting(DemoReport.ToolCall::tool)
        .contains(ToolNames.END_CALL);
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
    Map<String, String> recorded = answers(well);

    assertThat(recorded).hasSizeGreaterThanOrEqualTo(8);
    assertThat(recorded).containsEntry("birth-date", "1982-03-03");
    assertThat(recorded).containsEntry("member-number", "471192");
    assertThat(recorded).containsEntry("doctor", "Susan Miller");
    assertThat(answers(plays.report("first-thread")))
        .containsOnly(Map.entry("fever", "false"), Map.entry("days", "3"));
    assertThat(well.wrongAnswers())
        .allSatisfy(kind -> assertThat(kind.wrongAccepted()).as(kind.kind()).isZero());
  }

  /** What is in no grammar, by the question that the caller meets with it first. */
  private static final Map<String, String> OUTSIDE =
      Map.of(
          "change", "depends on the weather really",
          "fever", "my husband usually handles these calls",
          "allergy", "my husband usually handles these calls",
          "medicine-count", "let me look in the cupboard",
          "transport", "my neighbour said she would take me");

  static final List<String> OUTSIDE_ONES = OUTSIDE.keySet().stream().sorted().toList();

  /** A name is read back instead where one fits: what counts in the end is compared above. */
  @ParameterizedTest
  @FieldSource("OUTSIDE_ONES")
  void asksAgainWhereTheAnswerIsInNoGrammar(String question) {
    List<Entry> asked = entriesSinceTheCallerSaidSomethingElse(question);

    assertThat(asked)
        .as("since the words were said")
        .anyMatch(entry -> isCommitted(entry, question));
    assertThat(asked.stream().takeWhile(entry -> !isCommitted(entry, question)))
        .as("before an answer counted")
        .anyMatch(entry -> isRefused(entry) || isAsked(entry, question));
  }

  private static List<Entry> entriesSinceTheCallerSaidSomethingElse(String question) {
    ScriptedCall.Played well = plays.played("well");
    long firstAsked =
        well.entries().stream()
            .filter(entry -> isAsked(entry, question))
            .findFirst()
            .orElseThrow()
            .monotonicNanos();
    long said =
        well.log().said().stream()
            .filter(words -> words.words().equals(OUTSIDE.get(question)))
            .map(CallerLog.Said::startNanos)
            .filter(start -> start > firstAsked)
            .findFirst()
            .orElseThrow();
    return well.entries().stream().filter(entry -> entry.monotonicNanos() > said).toList();
  }

  private static boolean isAsked(Entry entry, String question) {
    return entry.event() instanceof CallEvent.Prompted prompted
        && prompted.item().equals(Optional.of(new LinkId(question)));
  }

  private static boolean isRefused(Entry entry) {
    return entry.event() instanceof CallEvent.Heard heard && !heard.accepted();
  }

  private static boolean isCommitted(Entry entry, String question) {
    return entry.event() instanceof CallEvent.AnswerCommitted committed
        && committed.answer().linkId().equals(new LinkId(question));
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
    assertThat(answers(plays.report("corrects"))).containsEntry("days", "5");
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
    assertThat(answers(report))
        .containsEntry("birth-date", "1982-03-03")
        .containsEntry("member-number", "471192");
  }

  @Test
  void keepsTheAnswersOfWhoHangsUp() throws IOException {
    DemoReport report = plays.report("hangs-up");

    assertThat(answers(report)).containsEntry("days", "3").containsKey("reason");
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
    assertThat(endOfEachToolCall(report))
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

    assertThat(answers(report))
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
    assertThat(answers(report)).hasSize(6);
    assertThat(HeardWords.of(report.heard()).hold("Sorry about that, the line was interrupted"))
        .isTrue();
  }

  static final List<String> ALONE_ONES = ALONE;

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

  /** A tool that didn't answer in time is called again later, under the same id. */
  private static Collection<DemoReport.ToolCall> endOfEachToolCall(DemoReport report) {
    Map<String, DemoReport.ToolCall> last = new LinkedHashMap<>();
    report.toolCalls().forEach(call -> last.put(call.id(), call));
    return last.values();
  }

  private boolean isAudio(String file) {
    return file.startsWith("audio");
  }

  private static Map<String, String> answers(DemoReport report) {
    Map<String, String> answers = new LinkedHashMap<>();
    report.answers().forEach(answer -> answers.put(answer.linkId(), answer.value()));
    return answers;
  }
}
