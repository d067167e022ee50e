package dev.intakeline.local.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.tools.Accepted;
import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.RequestHuman;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.mcp.dispatch.AuditSeal;
import dev.intakeline.media.call.Tools;
import dev.intakeline.media.tools.McpTools;
import dev.intakeline.registry.tool.ToolEntry;
import dev.intakeline.tracing.Trail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the media worker asks of tools, asked of the real tool server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpToolsIT {
  private static final Duration WITHIN = Duration.ofSeconds(30);
  private static final Duration CALL_MAX = Duration.ofMinutes(30);
  private static final UtteranceId UTTERANCE = new UtteranceId("c1");
  private static final int TOLD_AT_ONCE = 8;

  private ToolServer server;
  private McpTools tools;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new ToolServer(folder);
    tools = new McpTools(server.uri(), server.tokens());
  }

  @AfterAll
  void stop() throws Exception {
    tools.close();
    server.close();
  }

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @AfterEach
  void closeLog() {
    serverLog().detachAppender(log);
  }

  private static Logger serverLog() {
    return (Logger) LoggerFactory.getLogger("dev.intakeline.mcp");
  }

  @Test
  void hasAnAnswerCheckedAndAuditedUnderItsOwnId() {
    CallRef call = server.newCall();
    try (Tools.CallTools hosting = tools.open(call, Epoch.FIRST, CALL_MAX)) {
      RecordAnswer.Result result = patiently(() -> hosting.recordAnswer("e1-t1", days("k1", 3)));

      assertThat(result.accepted()).isTrue();
      assertThat(result.value()).contains(new AnswerValue.IntegerAnswer(3));
    }
    assertThat(server.registry().toolAudit().of(call))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.id()).isEqualTo("e1-t1"))
        .allSatisfy(entry -> assertThat(entry.ok()).isTrue());
  }

  @Test
  void hearsThatAValueDoesNotFit() {
    try (Tools.CallTools hosting = tools.open(server.newCall(), Epoch.FIRST, CALL_MAX)) {
      RecordAnswer.Result result = patiently(() -> hosting.recordAnswer("e1-t1", days("k1", 99)));

      assertThat(result.accepted()).isFalse();
      assertThat(result.problem()).isPresent();
    }
  }

  @Test
  void asksForAPerson() {
    CallRef call = server.newCall();
    try (Tools.CallTools hosting = tools.open(call, Epoch.FIRST, CALL_MAX)) {
      assertThat(patiently(() -> hosting.requestHuman("e1-t1", new RequestHuman("k1", UTTERANCE))))
          .isEqualTo(Accepted.YES);
    }
    assertThat(server.registry().toolAudit().of(call))
        .extracting(ToolEntry::tool)
        .contains("request_human");
  }

  /** The worker's journal has these very words: both sides' audits can be laid side by side. */
  @Test
  void theServersAuditHoldsWhatTheWorkerAskedAndWasAnswered() {
    CallRef call = server.newCall();
    RecordAnswer asked = days("k1", 3);
    RecordAnswer reused = days("k1", 4);
    String answered;
    String refused;
    try (Tools.CallTools hosting = tools.open(call, Epoch.FIRST, CALL_MAX)) {
      answered = text(patiently(() -> hosting.recordAnswer("e1-t1", asked)));
      Tools.UnusableAnswerException refusal =
          catchThrowableOfType(
              Tools.UnusableAnswerException.class,
              () -> patiently(() -> hosting.recordAnswer("e1-t2", reused)));
      refused = refusal.response();
    }
    assertThat(exchanges(call, "e1-t1"))
        .isNotEmpty()
        .containsOnly(new AuditSeal.Exchange(text(asked), answered));
    assertThat(exchanges(call, "e1-t2"))
        .isNotEmpty()
        .allSatisfy(
            exchange -> {
              assertThat(tree(exchange.arguments())).isEqualTo(tree(text(reused)));
              assertThat(tree(exchange.reply())).isEqualTo(tree(refused));
            });
  }

  private List<AuditSeal.Exchange> exchanges(CallRef call, String id) {
    return server.registry().toolAudit().of(call).stream()
        .filter(entry -> entry.id().equals(id))
        .map(server.audit()::open)
        .toList();
  }

  private static String text(Object value) {
    return new String(Wire.json(value), StandardCharsets.UTF_8);
  }

  private static JsonNode tree(String json) {
    return Wire.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
  }

  /** By another host too: the server has one concern and one end of a call, however often told. */
  @Test
  void tellsOfARedFlagAndOfTheEnd() {
    CallRef call = server.newCall();
    FlagConcern flag = new FlagConcern("k1", UTTERANCE, "Red flag of rule chest-pain");
    EndCall end = new EndCall("k1", CallOutcome.ESCALATED);
    try (Tools.CallTools first = tools.open(call, Epoch.FIRST, CALL_MAX)) {
      assertThat(patiently(() -> first.flagConcern("e1-t1", flag))).isEqualTo(Accepted.YES);
    }
    try (Tools.CallTools next = tools.open(call, Epoch.FIRST.next(), CALL_MAX)) {
      assertThat(patiently(() -> next.flagConcern("e2-t1", flag))).isEqualTo(Accepted.YES);
      assertThat(patiently(() -> next.endCall("e2-t2", end))).isEqualTo(Accepted.YES);
    }
    assertThat(server.registry().toolAudit().of(call))
        .filteredOn(entry -> !entry.repeated())
        .extracting(entry -> entry.id() + " " + entry.tool())
        .containsExactly("e1-t1 flag_concern", "e2-t2 end_call");
  }

  /** What is told beside the call keeps no answer from being checked. */
  @Test
  void checksAnAnswerWhileItTellsOfARedFlag() throws Exception {
    CallRef call = server.newCall();
    try (Tools.CallTools hosting = tools.open(call, Epoch.FIRST, CALL_MAX);
        ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Accepted>> told = new ArrayList<>();
      for (int i = 1; i <= TOLD_AT_ONCE; i++) {
        String id = "e1-t" + i;
        FlagConcern flag = new FlagConcern(id, UTTERANCE, "Red flag of rule chest-pain");
        told.add(beside.submit(() -> patiently(() -> hosting.flagConcern(id, flag))));
      }
      assertThat(patiently(() -> hosting.recordAnswer("e1-t0", days("k1", 3))).value())
          .contains(new AnswerValue.IntegerAnswer(3));
      for (Future<Accepted> each : told) {
        assertThat(each.get()).isEqualTo(Accepted.YES);
      }
    }
  }

  @Test
  void isRefusedOnceANewerHostHasCalled() {
    CallRef call = server.newCall();
    try (Tools.CallTools older = tools.open(call, Epoch.FIRST, CALL_MAX);
        Tools.CallTools newer = tools.open(call, Epoch.FIRST.next(), CALL_MAX)) {
      assertThat(patiently(() -> newer.recordAnswer("e2-t1", days("k1", 3))).accepted()).isTrue();

      assertThatThrownBy(() -> older.recordAnswer("e1-t1", days("k2", 4)))
          .isInstanceOf(Tools.ToolUnavailableException.class);
    }
  }

  @Test
  void isFollowedByTheServersLog() {
    log.start();
    serverLog().addAppender(log);
    CallRef call = server.newCall();
    Trail trail = Trail.of(Optional.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    try (var _ = trail.follow();
        Tools.CallTools hosting = tools.open(call, Epoch.FIRST, CALL_MAX)) {
      patiently(() -> hosting.recordAnswer("e1-t1", days("k1", 3)));
      // The key of an answer belongs to its arguments: the server refuses others, and says so.
      assertThatThrownBy(() -> patiently(() -> hosting.recordAnswer("e1-t2", days("k1", 4))))
          .isInstanceOf(Tools.UnusableAnswerException.class);
    }
    assertThat(log.list)
        .filteredOn(event -> event.getFormattedMessage().contains(call.toString()))
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(event.getMDCPropertyMap())
                    .containsEntry(Trail.LOGGED_TRACE, trail.trace().traceId())
                    .containsEntry(Trail.LOGGED_CALL, call.toString()));
  }

  private static RecordAnswer days(String key, int days) {
    return new RecordAnswer(
        key, new LinkId("days"), UTTERANCE, "what was said", new AnswerValue.IntegerAnswer(days));
  }

  /** A cold server misses the caller's patience, as it may; the same key makes trying harmless. */
  private static <T> T patiently(Supplier<T> call) {
    long deadline = System.nanoTime() + WITHIN.toNanos();
    while (true) {
      try {
        return call.get();
      } catch (Tools.ToolUnavailableException cold) {
        if (System.nanoTime() > deadline) {
          throw cold;
        }
      }
    }
  }
}
