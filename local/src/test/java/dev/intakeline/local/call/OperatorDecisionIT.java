package dev.intakeline.local.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.local.platform.ApiClient;
import dev.intakeline.local.platform.RunningPlatform;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.servers.Postgres;
import dev.intakeline.registry.call.DialLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real call whose archive is broken, and the person who mends it. */
class OperatorDecisionIT {
  /** The call itself, and the step's own retries. */
  private static final Duration FAILS_WITHIN = Duration.ofMinutes(3);

  private static final long ENDS_WITHIN_S = 60;

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

  @Test
  void callIsFoundMendedAndTriedAgainWithoutDiallingAnybody() throws Exception {
    Path tenant =
        platform.platform().running().folders().archive().resolve(RunningPlatform.TENANT.value());
    breakDown(tenant);
    CompletableFuture<ScriptedCall.Played> call = platform.begin("first-thread");
    Ports ports = platform.platform().running().ports();
    try (OperatorAtTemporal operator = new OperatorAtTemporal(ports.temporal())) {
      String waiting =
          Await.present(FAILS_WITHIN, () -> operator.awaiting("ARCHIVE").stream().findFirst());
      assertThat(call).isNotDone();
      Files.delete(tenant);
      operator.decide(
          waiting,
          Map.of(
              "step", "ARCHIVE",
              "choice", "RETRY",
              "actor", "alice",
              "reason", "the disk was full, room made"));

      DemoReport report = call.get(ENDS_WITHIN_S, TimeUnit.SECONDS).report();
      assertThat(report.outcome()).isEqualTo("COMPLETED");
      assertThat(report.answers()).hasSize(2);
      assertThat(report.audit().verified()).isTrue();
      CallRef ref = PlatformForTests.ref(report);
      assertThat(waiting).isEqualTo(ref.workflowId());
      assertThat(operator.awaiting("ARCHIVE")).isEmpty();
      assertThat(operator.scheduled(ref, "Archive")).isEqualTo(2);
      assertThat(operator.scheduled(ref, "Dial")).isEqualTo(1);
      assertDialledOnce(ports, ref);
    }
  }

  /** Whoever starts the workflow themselves has a whole call all the same. */
  @Test
  void callStartedAtTemporalIsEnteredAndCheckedAsOneOrderedFromTheApi() {
    RunningPlatform running = platform.platform().running();
    ApiClient api = running.api();
    try (OwnBackend backend = new OwnBackend(running);
        OperatorAtTemporal operator = new OperatorAtTemporal(running.ports().temporal())) {
      CallRef held = backend.start("en-US");
      Await.until(FAILS_WITHIN, () -> operator.scheduled(held, "Dial") == 1);
      assertThat(api.summary(held.call().value()).failedStep()).isEmpty();
      backend.cancel(held);

      CallRef refused = backend.start("de-DE");
      Await.until(FAILS_WITHIN, () -> operator.awaiting("PREPARE").contains(refused.workflowId()));
      assertThat(api.summary(refused.call().value()).failedStep()).contains("PREPARE");
      operator.decide(
          refused.workflowId(),
          Map.of(
              "step", "PREPARE",
              "choice", "GIVE_UP",
              "actor", "alice",
              "reason", "ordered in a language that isn't spoken"));

      assertThat(api.awaitEnd(held.call().value()).outcome()).contains("CANCELLED");
      assertThat(api.awaitEnd(refused.call().value()).outcome()).contains("FAILED");
      assertThat(operator.scheduled(refused, "CreateRoom")).isZero();
    }
  }

  /** Also root can't make a folder where a file lies. */
  private static void breakDown(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    if (Files.isDirectory(folder)) {
      Files.move(folder, folder.resolveSibling("records-before"));
    }
    Files.createFile(folder);
  }

  private static void assertDialledOnce(Ports ports, CallRef call) {
    try (HikariDataSource registry = new HikariDataSource()) {
      registry.setJdbcUrl(Postgres.jdbcUrl(ports));
      registry.setUsername("postgres");
      DialLedger ledger = new DialLedger(JdbcClient.create(registry));
      assertThat(ledger.enter(call, 1)).isEqualTo(DialLedger.Entry.ALREADY);
      assertThat(ledger.enter(call, 2)).isEqualTo(DialLedger.Entry.ENTERED);
    }
  }
}
