package dev.intakeline.local.bench;

import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.report.ReportFile;
import dev.intakeline.local.report.TurnFigures;
import dev.intakeline.local.report.TurnTable;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./intake bench turns}: the silence after a caller's words, over many turns. */
@Command(
    name = "turns",
    description = "Plays scenarios until there are enough turns, and prints the gaps by kind.",
    mixinStandardHelpOptions = true)
final class TurnsCommand implements Callable<Integer> {
  private static final String FORMAT = "intakeline-turns/1";

  /**
   * What {@code --json} writes.
   *
   * @param atOnce calls side by side, on so many {@code processors}
   * @param runs the figures of each
   * @param calls the reports of each run's calls
   */
  record Result(
      String format,
      int atOnce,
      int processors,
      List<String> scenarios,
      List<TurnFigures> runs,
      List<List<DemoReport>> calls) {}

  @Option(
      names = "--turns",
      paramLabel = "N",
      description = "At least so many a run (default: ${DEFAULT-VALUE}).")
  private int turnsWanted = 200;

  @Option(names = "--runs", paramLabel = "N", description = "So often (default: ${DEFAULT-VALUE}).")
  private int runsWanted = 3;

  @Option(
      names = "--at-once",
      paramLabel = "K",
      description = "Calls side by side (default: ${DEFAULT-VALUE}).")
  private int atOnce = 2;

  @Option(
      names = "--scenarios",
      split = ",",
      paramLabel = "NAME",
      description = "Played in turn (default: well,pauses,interrupts).")
  private List<String> scenarios = List.of("well", "pauses", "interrupts");

  @Option(names = "--json", paramLabel = "FILE", description = "Write figures and reports there.")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    scenarios.forEach(Scenarios::named);
    ReportFile file = ReportFile.at(json);
    Tools tools = Tools.find();
    Progress progress = new Progress(System.out, System.nanoTime());
    List<List<DemoReport>> runs = new ArrayList<>();
    System.out.printf(
        "Milliseconds at the caller; %d calls side by side on %d processors, servers and callers"
            + " included%n",
        atOnce, Runtime.getRuntime().availableProcessors());
    try (NotificationReceiver onCall = NotificationReceiver.start();
        LocalPlatform platform =
            LocalPlatform.startMeasured(
                tools, Ports.free(), PlatformFolders.ofNewRun(tools), onCall.url(), progress)) {
      for (int run = 1; run <= runsWanted; run++) {
        progress.say("run " + run + " of " + runsWanted);
        List<DemoReport> reports =
            new TurnsRun(platform, onCall, progress, scenarios)
                .play(turnsWanted, atOnce, soFar -> file.write(result(runs, soFar)));
        runs.add(reports);
        System.out.printf("Run %d%n", run);
        TurnTable.print(TurnFigures.of(reports), System.out);
      }
    }
    if (runs.size() > 1) {
      TurnTable.printSpread(runs.stream().map(TurnFigures::of).toList(), System.out);
    }
    return 0;
  }

  /** What there is with the run that goes on, whose calls so far these are. */
  private Result result(List<List<DemoReport>> runsBefore, List<DemoReport> soFar) {
    List<List<DemoReport>> calls = new ArrayList<>(runsBefore);
    calls.add(soFar);
    return new Result(
        FORMAT,
        atOnce,
        Runtime.getRuntime().availableProcessors(),
        scenarios,
        calls.stream().map(TurnFigures::of).toList(),
        calls);
  }
}
