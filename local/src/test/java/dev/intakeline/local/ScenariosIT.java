package dev.intakeline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.report.TapeFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole calls on real servers, each told apart by what its caller does. */
class ScenariosIT {
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
  void asksAnswersArchivesAndProves() throws IOException {
    DemoReport report = platform.play("first-thread");

    assertThat(report.outcome()).isEqualTo("COMPLETED");
    assertThat(report.answers())
        .extracting(DemoReport.Answer::linkId, DemoReport.Answer::value)
        .containsExactly(tuple("fever", "false"), tuple("days", "3"));
    assertThat(report.audit().verified()).isTrue();
    assertThat(report.toolCalls()).isNotEmpty().allMatch(DemoReport.ToolCall::ok);
    assertThat(report.turns()).isNotEmpty();
    TapeFigures.assertAgree(report);
  }

  @Test
  void interruptsTheInterviewForChestPainAndTellsPeople() {
    DemoReport report = platform.play("chest-pain");

    assertThat(report.outcome()).isEqualTo("ESCALATED");
    assertThat(report.escalation()).isPresent();
    assertThat(report.redFlags()).isNotEmpty();
    assertThat(report.redFlags().getFirst().notifiedMs()).isPresent();
    assertThat(heardWords(report)).contains("emergency");
    assertThat(report.audit().verified()).isTrue();
  }

  @Test
  void endsWithoutAnInterviewWhereTheCallerRefuses() {
    DemoReport report = platform.play("refuses-interview");

    assertThat(report.outcome()).isEqualTo("DECLINED");
    assertThat(report.answers()).isEmpty();
    assertThat(report.audit().verified()).isTrue();
  }

  @Test
  void goesOnWithAnotherWorkerWhenTheFirstIsKilled() {
    DemoReport report = platform.play("worker-dies");

    assertThat(report.outcome()).isEqualTo("COMPLETED");
    assertThat(report.resumedAfterMs()).isPresent();
    assertThat(report.answers()).hasSize(6);
    assertThat(report.audit().verified()).isTrue();
  }

  private static String heardWords(DemoReport report) {
    List<String> heard = report.heard();
    return String.join(" ", heard);
  }
}
