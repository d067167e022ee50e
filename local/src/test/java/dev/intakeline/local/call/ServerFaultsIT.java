package dev.intakeline.local.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.platform.RunningPlatform;
import dev.intakeline.local.process.RestartableProcess;
import dev.intakeline.local.report.DemoReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers that are away for 20 s in the middle of a call: its caller notices nothing, and the
 * record is complete afterwards.
 */
class ServerFaultsIT {
  private static final Duration AWAY = Duration.ofSeconds(20);
  private static final Duration BEGINS_WITHIN = Duration.ofMinutes(1);
  private static final long ENDS_WITHIN_S = 240;

  /** Four times what these answers take when nothing is away: who waits longer has noticed. */
  private static final double GAP_MS_MAX = 2_000;

  /**
   * Free text may take 2.5 s when nothing is away, and what seems to be incomplete is waited for.
   */
  private static final double OPEN_ENDED_GAP_MS_MAX = 3_000;

  private static final Set<String> OPEN_ENDED = Set.of("text", "date", "string");

  private static final String SCENARIO = "short";

  /** Questions of its questionnaire that are asked where there is pain. */
  private static final int ITEMS = 6;

  private static final String[] CONTENTS = {
    "Alex Morgan", "sore throat", "march third", "1982-03-03", "471192", "one one nine two"
  };

  /**
   * Words that a caller hears when something of ours is wrong. "Are you still there" is none of
   * them: audio doesn't pass through these servers, and this caller falls silent when it doesn't
   * know the answer.
   */
  private static final Set<FixedPhrase> TROUBLE =
      EnumSet.of(FixedPhrase.ONE_MOMENT, FixedPhrase.TROUBLE_GOODBYE, FixedPhrase.RESUMED);

  @TempDir static Path folder;
  private static PlatformForTests platform;

  @BeforeAll
  static void start() {
    platform = new PlatformForTests(folder);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  /** A call, and when the fault came. */
  private record Disturbed(ScriptedCall.Played played, long faultNanos) {
    DemoReport report() {
      return played.report();
    }
  }

  @Test
  void temporalStandsStill() throws IOException {
    assertUnnoticed(callWith(() -> freeze(platform.platform().temporal())));
  }

  @Test
  void temporalIsKilledAndComesBackWithItsDatabase() throws IOException {
    assertUnnoticed(callWith(() -> killAndRestart(platform.platform().temporal())));
  }

  @Test
  void toolsAndApiStandStill() throws IOException {
    assertUnnoticed(callWith(() -> freeze(platform.platform().platform())));
  }

  @Test
  void toolsAndApiAreKilledAndComeBack() throws IOException {
    assertUnnoticed(callWith(() -> killAndRestart(platform.platform().platform())));
  }

  private static Disturbed callWith(Runnable fault) {
    CompletableFuture<ScriptedCall.Played> call = platform.begin(SCENARIO);
    try (OperatorAtTemporal watch =
        new OperatorAtTemporal(platform.platform().running().ports().temporal())) {
      Await.until(BEGINS_WITHIN, () -> !watch.inInterview().isEmpty());
    }
    long faultNanos = System.nanoTime();
    fault.run();
    return new Disturbed(call.orTimeout(ENDS_WITHIN_S, TimeUnit.SECONDS).join(), faultNanos);
  }

  private static void freeze(RestartableProcess server) {
    server.process().signal("STOP");
    pass(AWAY);
    server.process().signal("CONT");
  }

  private static void killAndRestart(RestartableProcess server) {
    server.kill();
    pass(AWAY);
    server.restart();
  }

  /** The fault's own time, which nothing can shorten. */
  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private static void assertUnnoticed(Disturbed call) throws IOException {
    DemoReport report = call.report();
    List<CallEvent> after = eventsAfter(report, call.faultNanos());
    figures(report, after);
    assertThat(report.outcome()).isEqualTo("COMPLETED");
    assertThat(report.answers()).hasSize(ITEMS);
    assertThat(call.played().response())
        .as("the archived response")
        .containsExactlyInAnyOrderEntriesOf(
            report.answers().stream()
                .collect(Collectors.toMap(DemoReport.Answer::linkId, DemoReport.Answer::value)))
        .containsAllEntriesOf(Scenarios.named(SCENARIO).meant());
    assertThat(report.audit().verified()).isTrue();
    assertThat(all(after, CallEvent.HostStarted.class)).as("hosts after the fault").isEmpty();
    assertThat(
            all(after, CallEvent.Prompted.class).stream()
                .flatMap(prompted -> prompted.phrase().stream()))
        .doesNotContainAnyElementsOf(TROUBLE);
    assertThat(report.turns())
        .allSatisfy(
            turn ->
                assertThat(turn.responseGapMs())
                    .hasValueSatisfying(gap -> assertThat(gap).isLessThan(longest(turn.kind()))));
    assertThat(tools(report, true)).as("tools that answered").containsAll(tools(report, false));
    assertNoContentsOutside(report);
  }

  private static double longest(String kind) {
    return OPEN_ENDED.contains(kind) ? OPEN_ENDED_GAP_MS_MAX : GAP_MS_MAX;
  }

  /** The ids of the tool calls that got an answer, or got none while the caller waited. */
  private static List<String> tools(DemoReport report, boolean answered) {
    return report.toolCalls().stream()
        .filter(call -> call.ok() == answered)
        .map(DemoReport.ToolCall::id)
        .toList();
  }

  /** What the caller said and was called, as it might be written anywhere (hazard H27). */
  private static void assertNoContentsOutside(DemoReport report) throws IOException {
    RunningPlatform running = platform.platform().running();
    try (Stream<Path> logs = Files.list(running.folders().logs());
        OperatorAtTemporal server = new OperatorAtTemporal(running.ports().temporal())) {
      // The caller's own program is no part of the platform.
      for (Path log : logs.filter(file -> !file.endsWith("caller.log")).toList()) {
        assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
            .as(log.getFileName().toString())
            .doesNotContainIgnoringCase(CONTENTS);
      }
      assertThat(server.history(PlatformForTests.ref(report)))
          .isNotEmpty()
          .allSatisfy(
              event ->
                  assertThat(event.toByteString().toString(StandardCharsets.ISO_8859_1))
                      .doesNotContainIgnoringCase(CONTENTS));
    }
  }

  private static void figures(DemoReport report, List<CallEvent> after) {
    System.out.printf(
        "%d turns, longest gap %.0f ms, %d tool calls late, degraded %s%n",
        report.turns().size(),
        report.turns().stream()
            .mapToDouble(turn -> turn.responseGapMs().orElse(0.0))
            .max()
            .orElse(0),
        report.toolCalls().stream().filter(call -> !call.ok()).count(),
        all(after, CallEvent.Degraded.class));
    report
        .turns()
        .forEach(
            turn ->
                System.out.printf(
                    "  %-20s %5.0f ms%n", turn.question(), turn.responseGapMs().orElse(-1.0)));
  }

  private static <T extends CallEvent> List<T> all(List<CallEvent> events, Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<CallEvent> eventsAfter(DemoReport report, long nanos) {
    return SealedRecord.of(platform.platform().running(), PlatformForTests.ref(report))
        .entries()
        .stream()
        .filter(entry -> entry.monotonicNanos() > nanos)
        .map(Entry::event)
        .toList();
  }
}
