package dev.intakeline.local.call;

import dev.intakeline.local.report.DemoReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Plays scenarios on one platform, two calls at a time, the longest first. Those that take a worker
 * away come last and alone: the other call could be the worker's too.
 */
final class Plays implements AutoCloseable {
  private static final int AT_A_TIME = 2;

  private final ExecutorService lines = Executors.newFixedThreadPool(AT_A_TIME);
  private final Map<String, CompletableFuture<ScriptedCall.Played>> plays = new LinkedHashMap<>();

  Plays(PlatformForTests platform, List<String> together, List<String> alone) {
    List<CompletableFuture<?>> before = new ArrayList<>();
    for (String scenario : together) {
      CompletableFuture<ScriptedCall.Played> play =
          CompletableFuture.supplyAsync(() -> platform.play(scenario), lines);
      plays.put(scenario, play);
      before.add(play.exceptionally(failed -> null));
    }
    CompletableFuture<?> free = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new));
    for (String scenario : alone) {
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

  @Override
  public void close() {
    lines.shutdownNow();
  }
}
