package dev.intakeline.local;

import dev.intakeline.codec.Wire;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.report.TurnFigures;
import dev.intakeline.local.report.TurnTable;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.nio.file.Files;
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
    json.ifPresent(ReportFile::requireWritable);
    Tools tools = Tools.find();
    Progress progress = new Progress(System.out, System.nanoTime());
    List<TurnFigures> runs = new ArrayList<>();
    List<List<DemoReport>> calls = new ArrayList<>();
    try (NotificationReceiver onCall = NotificationReceiver.start();
        LocalPlatform platform =
            LocalPlatform.startMeasured(
                tools, Ports.free(), PlatformFolders.ofNewRun(tools), onCall.url(), progress)) {
      for (int run = 1; run <= runsWanted; run++) {
        progress.say("run " + run + " of " + runsWanted);
        List<DemoReport> reports =
            new TurnsRun(platform, onCall, progress, scenarios).play(turnsWanted, atOnce);
        calls.add(reports);
        runs.add(TurnFigures.of(reports));
      }
    }
    print(runs);
    if (json.isPresent()) {
      Files.write(json.get(), Wire.json(result(runs, calls)));
    }
    return 0;
  }

  private Result result(List<TurnFigures> runs, List<List<DemoReport>> calls) {
    return new Result(
        FORMAT, atOnce, Runtime.getRuntime().availableProcessors(), scenarios, runs, calls);
  }

  private void print(List<TurnFigures> runs) {
    System.out.printf(
        "Milliseconds at the caller; %d calls side by side on %d processors, servers and callers"
            + " included%n",
        atOnce, Runtime.getRuntime().availableProcessors());
    for (int run = 0; run < runs.size(); run++) {
      System.out.printf("Run %d%n", run + 1);
      TurnTable.print(runs.get(run), System.out);
    }
    if (runs.size() > 1) {
      TurnTable.printSpread(runs, System.out);
    }
  }
}
