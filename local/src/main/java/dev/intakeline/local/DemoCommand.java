package dev.intakeline.local;

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
import dev.intakeline.local.report.Summary;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./intake demo}: one whole call on a platform of its own. */
@Command(
    name = "demo",
    description = "A whole intake call in front of you: real servers, a caller who really speaks.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Scenarios: well, short, chest-pain, danger-aside, low-mood, corrects, interrupts, pauses,",
      "silent, hangs-up, asks-for-human, refuses-recording, refuses-interview, worker-dies,",
      "worker-freezes, first-thread, goes-on.",
      "",
      "Exit code: 0 the call ended as the scenario expects and its record is verified, 1 it did"
          + " not,",
      "2 it could not be run."
    })
final class DemoCommand implements Callable<Integer> {
  private static final int AS_EXPECTED = 0;
  private static final int NOT_AS_EXPECTED = 1;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "What the caller does (default: ${DEFAULT-VALUE}).")
  private String scenario = "well";

  @Option(names = "--json", paramLabel = "FILE", description = "Write the report there.")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--keep", description = "Keep everything running afterwards, until Ctrl-C.")
  private boolean keep;

  @Override
  public Integer call() throws IOException, InterruptedException {
    long startNanos = launchNanos();
    Scenario script = Scenarios.named(scenario);
    ReportFile file = ReportFile.at(json);
    Tools tools = Tools.find();
    Progress progress = new Progress(System.out, startNanos);
    System.out.printf("Scenario %s: %s%n", script.name(), script.about());
    try (NotificationReceiver onCall = NotificationReceiver.start();
        LocalPlatform platform =
            LocalPlatform.startMeasured(
                tools, Ports.free(), PlatformFolders.ofNewRun(tools), onCall.url(), progress)) {
      DemoReport report = new ScriptedCall(platform, onCall, progress).run(script, startNanos);
      Summary.print(report, System.out);
      file.write(report);
      if (keep) {
        Waiting.untilStopped(platform, System.out);
      }
      return report.outcome().equals(script.outcome()) && report.audit().verified()
          ? AS_EXPECTED
          : NOT_AS_EXPECTED;
    }
  }

  /** When ./intake began: the shell has become this process, which kept its start. */
  private static long launchNanos() {
    long jvmMs =
        ProcessHandle.current()
            .info()
            .startInstant()
            .map(start -> Duration.between(start, Instant.now()).toMillis())
            .orElse(0L);
    return System.nanoTime() - jvmMs * 1_000_000L;
  }
}
