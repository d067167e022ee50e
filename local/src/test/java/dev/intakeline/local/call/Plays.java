package dev.intakeline.local.call;

import dev.intakeline.local.report.DemoReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Plays every scenario on one platform, two calls at a time, the longest first. Those that take a
 * worker away come last and alone: the other call could be the worker's too.
 */
final class Plays implements AutoCloseable {
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
          "goes-on",
          "first-thread",
          "refuses-interview");

  static final List<String> ALONE = List.of("worker-dies", "worker-freezes");

  private static final int AT_A_TIME = 2;

  private final ExecutorService lines = Executors.newFixedThreadPool(AT_A_TIME);
  private final Map<String, CompletableFuture<ScriptedCall.Played>> plays = new LinkedHashMap<>();

  Plays(PlatformForTests platform) {
    List<CompletableFuture<?>> before = new ArrayList<>();
    for (String scenario : TOGETHER) {
      CompletableFuture<ScriptedCall.Played> play =
          CompletableFuture.supplyAsync(() -> platform.play(scenario), lines);
      plays.put(scenario, play);
      before.add(play.exceptionally(failed -> null));
    }
    CompletableFuture<?> free = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new));
    for (String scenario : ALONE) {
      CompletableFuture<ScriptedCall.Played> play =
          free.thenApplyAsync(ignored -> platform.play(scenario), lines);
      plays.put(scenario, play);
      free = play.handle((report, failed) -> true);
    }
  }

  /** The scenario's report, as soon as it is over. */
  DemoReport report(String scenario) {
    return played(scenario).report();
  }

  /** The same with the caller's own log and the record. */
  ScriptedCall.Played played(String scenario) {
    CompletableFuture<ScriptedCall.Played> play = plays.get(scenario);
    if (play == null) {
      throw new IllegalStateException("Nobody plays " + scenario);
    }
    return play.join();
  }

  /** What the scenario's report says was answered, by linkId. */
  Map<String, String> answers(String scenario) {
    Map<String, String> answers = new LinkedHashMap<>();
    report(scenario).answers().forEach(answer -> answers.put(answer.linkId(), answer.value()));
    return answers;
  }

  /**
   * How each of its tool calls ended: one that wasn't answered in time is made again later, under
   * the same id.
   */
  Collection<DemoReport.ToolCall> toolCalls(String scenario) {
    Map<String, DemoReport.ToolCall> last = new LinkedHashMap<>();
    report(scenario).toolCalls().forEach(call -> last.put(call.id(), call));
    return last.values();
  }

  @Override
  public void close() {
    lines.shutdownNow();
  }
}
