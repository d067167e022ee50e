package dev.intakeline.local.bench;

import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.caller.Scenario;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.report.ReportFile;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./intake bench notify}: how long until people know of a red flag, over many calls. */
@Command(
    name = "notify",
    description = "Plays calls with red flags; prints how long a receiver waited for the message.",
    mixinStandardHelpOptions = true)
final class NotifyCommand implements Callable<Integer> {
  private static final int AS_PROMISED = 0;
  private static final int BROKEN = 1;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Calls in all (default: ${DEFAULT-VALUE}).")
  private int runs = 20;

  @Option(
      names = "--scenarios",
      split = ",",
      paramLabel = "NAME",
      description = "Played in turn (default: chest-pain,danger-aside).")
  private List<String> scenarios = List.of("chest-pain", "danger-aside");

  @Option(names = "--json", paramLabel = "FILE", description = "Write what was measured there.")
  private Optional<Path> json = Optional.empty();

  /** One critical flag; no time where nobody was told. */
  record Notified(String scenario, String outcome, boolean confirmed, Optional<Double> ms) {
    boolean holds() {
      return ms.isPresent() && outcome.equals("ESCALATED");
    }
  }

  @Override
  public Integer call() throws IOException {
    scenarios.forEach(Scenarios::named);
    ReportFile file = ReportFile.at(json);
    Tools tools = Tools.find();
    Progress progress = new Progress(System.out, System.nanoTime());
    List<Notified> all = new ArrayList<>();
    try (NotificationReceiver onCall = NotificationReceiver.start();
        LocalPlatform platform =
            LocalPlatform.start(
                tools, Ports.free(), PlatformFolders.ofNewRun(tools), onCall.url(), progress)) {
      ScriptedCall calls = ScriptedCall.silently(platform, onCall);
      for (int run = 0; run < runs; run++) {
        Scenario scenario = Scenarios.named(scenarios.get(run % scenarios.size()));
        Notified told = told(scenario.name(), calls.run(scenario, System.nanoTime()));
        all.add(told);
        file.write(all);
        progress.say(line(told));
      }
    }
    print("the question's own recognition", all, told -> !told.confirmed());
    print("confirmed by a question", all, Notified::confirmed);
    print("all", all, _ -> true);
    return all.stream().allMatch(Notified::holds) ? AS_PROMISED : BROKEN;
  }

  private static Notified told(String scenario, DemoReport report) {
    Optional<DemoReport.Flag> flag =
        report.redFlags().stream()
            .filter(raised -> raised.severity().equals("CRITICAL"))
            .findFirst();
    return new Notified(
        scenario,
        report.outcome(),
        flag.map(DemoReport.Flag::confirmed).orElse(false),
        flag.flatMap(DemoReport.Flag::notifiedMs));
  }

  private static String line(Notified told) {
    return String.format(
        Locale.ROOT,
        "%s: %s, told after %s ms%s",
        told.scenario(),
        told.outcome(),
        told.ms().map(ms -> String.format(Locale.ROOT, "%.0f", ms)).orElse("-"),
        told.confirmed() ? ", confirmed" : "");
  }

  private static void print(String what, List<Notified> all, Predicate<Notified> of) {
    List<Double> ms = all.stream().filter(of).flatMap(told -> told.ms().stream()).sorted().toList();
    if (!ms.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "%-32s %3d calls  p50 %5.0f  p95 %5.0f  max %5.0f ms%n",
          what,
          ms.size(),
          ms.get(ms.size() / 2),
          ms.get((int) Math.ceil(ms.size() * 0.95) - 1),
          ms.getLast());
    }
  }
}
