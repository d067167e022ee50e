package dev.intakeline.local.bench.memory;

import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.ReportFile;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./intake bench memory}: what a call costs a media worker in memory. */
@Command(
    name = "memory",
    description = {
      "Joins silent calls and some that speak; measures the media workers from outside.",
      "Two calls come first that aren't measured: what first calls load is no call's cost."
    },
    mixinStandardHelpOptions = true)
public final class MemoryCommand implements Callable<Integer> {
  private static final int WORKERS = 2;
  private static final long SETTLE_MS = 3_000;

  /** Longer than all is measured in: nobody is hung up for saying nothing. */
  private static final Duration SILENCE = Duration.ofMinutes(9);

  private static final Duration ENDED_WITHIN = Duration.ofMinutes(2);

  @Option(
      names = "--calls",
      paramLabel = "N",
      description = "Joined at a time (default: ${DEFAULT-VALUE}).")
  private int calls = 20;

  @Option(
      names = "--speaking",
      paramLabel = "N",
      description = "Of these really talk (default: ${DEFAULT-VALUE}).")
  private int speaking = 2;

  @Option(names = "--histogram", paramLabel = "FILE", description = "Write the heap's classes.")
  private Optional<Path> histogram = Optional.empty();

  @Option(names = "--json", paramLabel = "FILE", description = "Write what was measured there.")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ReportFile file = ReportFile.at(json);
    Tools tools = Tools.find();
    Progress progress = new Progress(System.out, System.nanoTime());
    try (NotificationReceiver onCall = NotificationReceiver.start();
        LocalPlatform platform =
            LocalPlatform.startPatient(
                SILENCE,
                tools,
                Ports.free(),
                PlatformFolders.ofNewRun(tools),
                onCall.url(),
                progress)) {
      platform.workers().awaitReady(WORKERS);
      JoinedCalls.playSome(platform, onCall, WORKERS);
      progress.say("first calls are over");
      CallCost cost = measured(platform, onCall, progress);
      cost.print(System.out);
      file.write(cost);
    }
    return 0;
  }

  /** With calls first, then without: what they had loaded for good is none of their cost. */
  private CallCost measured(LocalPlatform platform, NotificationReceiver onCall, Progress progress)
      throws IOException, InterruptedException {
    WorkerPages pages = new WorkerPages(platform.workers().statusUrls());
    try (ProbedWorkers workers = ProbedWorkers.of(platform.workers().pids(), pages)) {
      WorkerLoad load;
      try (JoinedCalls _ = JoinedCalls.on(platform, onCall, calls, speaking, pages)) {
        progress.say(calls + " calls are joined");
        Thread.sleep(SETTLE_MS);
        load = workers.load();
        if (histogram.isPresent()) {
          Files.writeString(histogram.get(), workers.histogram());
        }
        load.requireAtLeast(calls);
        progress.say(load.calls() + " calls were measured");
      }
      pages.awaitHeld(0, ENDED_WITHIN);
      Thread.sleep(SETTLE_MS);
      return CallCost.of(speaking, load, workers.memoryAtRest());
    }
  }
}
