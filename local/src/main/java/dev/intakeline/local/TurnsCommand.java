package dev.intakeline.local;

import dev.intakeline.codec.Wire;
import dev.intakeline.local.caller.Scenario;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.report.GapTable;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  /** A run that goes on for longer doesn't get anywhere. */
  private static final int CALLS_MAX = 60;

  @Option(
      names = "--turns",
      paramLabel = "N",
      description = "At least so many (default: ${DEFAULT-VALUE}).")
  private int turnsWanted = 200;

  @Option(
      names = "--scenarios",
      split = ",",
      paramLabel = "NAME",
      description = "Played in turn (default: well,pauses,corrects).")
  private List<String> scenarios = List.of("well", "pauses", "corrects");

  @Option(names = "--json", paramLabel = "FILE", description = "Write all reports there.")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Tools tools = Tools.find();
    Progress progress = new Progress(System.out, System.nanoTime());
    List<DemoReport> reports = new ArrayList<>();
    GapTable table = new GapTable();
    try (NotificationReceiver onCall = NotificationReceiver.start();
        LocalPlatform platform =
            LocalPlatform.start(
                tools, Ports.free(), PlatformFolders.ofNewRun(tools), onCall.url(), progress)) {
      for (int call = 0; table.turns() < turnsWanted && call < CALLS_MAX; call++) {
        Scenario scenario = Scenarios.named(scenarios.get(call % scenarios.size()));
        DemoReport report =
            new ScriptedCall(platform, onCall, progress).run(scenario, System.nanoTime());
        reports.add(report);
        table.add(report);
        progress.say(
            String.format(
                Locale.ROOT,
                "%s: %s, %d turns so far",
                scenario.name(),
                report.outcome(),
                table.turns()));
      }
    }
    table.print(System.out);
    if (json.isPresent()) {
      Files.write(json.get(), Wire.json(reports));
    }
    return 0;
  }
}
