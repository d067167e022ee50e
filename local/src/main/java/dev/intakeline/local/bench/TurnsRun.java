package dev.intakeline.local.bench;

import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.report.DemoReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** One run of {@code ./intake bench turns}: calls, some side by side, until there are enough. */
final class TurnsRun {
  /** A run that goes on for longer doesn't get anywhere. */
  private static final int CALLS_MAX = 80;

  /** Calls that may fail before something is wrong with the platform. */
  private static final int FAILURES_MAX = 3;

  /** Takes what there is after each call. */
  interface AfterEach {
    /** All reports so far. */
    void reports(List<DemoReport> soFar) throws IOException;
  }

  private final LocalPlatform platform;
  private final NotificationReceiver onCall;
  private final Progress progress;
  private final List<String> scenarios;
  private final List<DemoReport> reports = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();

  TurnsRun(
      LocalPlatform platform,
      NotificationReceiver onCall,
      Progress progress,
      List<String> scenarios) {
    this.platform = platform;
    this.onCall = onCall;
    this.progress = progress;
    this.scenarios = scenarios;
  }

  /**
   * Plays the scenarios in turn.
   *
   * @param turns at least so many
   * @param atOnce calls side by side
   * @param afterEach is told all reports so far whenever a call is over, one call at a time
   */
  List<DemoReport> play(int turns, int atOnce, AfterEach afterEach) throws InterruptedException {
    List<Thread> lines = new ArrayList<>();
    for (int line = 0; line < atOnce; line++) {
      lines.add(Thread.ofVirtual().name("line-" + line).start(() -> call(turns, afterEach)));
    }
    for (Thread line : lines) {
      line.join();
    }
    if (failures.get() > FAILURES_MAX) {
      throw new LaunchException(failures + " calls failed: see the messages above");
    }
    return reports();
  }

  private void call(int turns, AfterEach afterEach) {
    while (turnsSoFar() < turns && failures.get() <= FAILURES_MAX) {
      int number = next.getAndIncrement();
      if (number >= CALLS_MAX) {
        return;
      }
      String scenario = scenarios.get(number % scenarios.size());
      try {
        took(
            ScriptedCall.silently(platform, onCall)
                .run(Scenarios.named(scenario), System.nanoTime()),
            afterEach);
      } catch (LaunchException failed) {
        failures.incrementAndGet();
        progress.say(scenario + " failed: " + failed.getMessage());
      }
    }
  }

  private void took(DemoReport report, AfterEach afterEach) {
    synchronized (reports) {
      reports.add(report);
      try {
        afterEach.reports(reports());
      } catch (IOException full) {
        throw new LaunchException("The figures so far can't be written: " + full.getMessage());
      }
    }
    progress.say(
        String.format(
            Locale.ROOT,
            "%s: %s, %d turns so far",
            report.scenario(),
            report.outcome(),
            turnsSoFar()));
  }

  private int turnsSoFar() {
    return reports().stream().mapToInt(report -> report.turns().size()).sum();
  }

  private List<DemoReport> reports() {
    synchronized (reports) {
      return List.copyOf(reports);
    }
  }
}
