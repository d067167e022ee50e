package dev.intakeline.local.bench;

import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.report.ReportFile;
import dev.intakeline.local.report.WrongAnswersTable;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./intake bench wrong-answers}: what was recorded against what callers meant. */
@Command(
    name = "wrong-answers",
    description = "Plays scenarios and counts accepted wrong answers, with and without read-back.",
    mixinStandardHelpOptions = true)
final class WrongAnswersCommand implements Callable<Integer> {
  @Option(
      names = "--scenarios",
      split = ",",
      paramLabel = "NAME",
      description = "Played in turn (default: well,corrects,pauses,interrupts,refuses-recording).")
  private List<String> scenarios =
      List.of("well", "corrects", "pauses", "interrupts", "refuses-recording");

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often (default: ${DEFAULT-VALUE}).")
  private int rounds = 1;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all reports there.")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() throws IOException {
    scenarios.forEach(Scenarios::named);
    ReportFile file = ReportFile.at(json);
    Tools tools = Tools.find();
    Progress progress = new Progress(System.out, System.nanoTime());
    List<DemoReport> reports = new ArrayList<>();
    WrongAnswersTable table = new WrongAnswersTable();
    try (NotificationReceiver onCall = NotificationReceiver.start();
        LocalPlatform platform =
            LocalPlatform.start(
                tools, Ports.free(), PlatformFolders.ofNewRun(tools), onCall.url(), progress)) {
      for (int call = 0; call < rounds * scenarios.size(); call++) {
        DemoReport report =
            new ScriptedCall(platform, onCall, progress)
                .run(Scenarios.named(scenarios.get(call % scenarios.size())), System.nanoTime());
        reports.add(report);
        file.write(reports);
        table.add(report.wrongAnswers());
        progress.say(report.scenario() + ": " + report.outcome());
      }
    }
    table.print(System.out);
    return 0;
  }
}
