package dev.intakeline.local.bench;

import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.report.ReportFile;
import dev.intakeline.local.report.WrongAnswersTable;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./intake bench pauses}: whether callers who pause within an answer are waited for. */
@Command(
    name = "pauses",
    description = {
      "Plays the scenario 'pauses' with each voice and each length of its pauses, one call after",
      "the other, and counts the answers into which the agent spoke."
    },
    mixinStandardHelpOptions = true)
final class PausesCommand implements Callable<Integer> {
  private static final String SCENARIO = "pauses";

  /** What is shorter counts as no pause; who is silent for longer is asked again. */
  private static final int MS_MIN = 600;

  private static final int MS_MAX = 5_000;

  @Option(
      names = "--ms",
      split = ",",
      paramLabel = "MS",
      description = "How long callers pause (default: 600,1000,1500,2000).")
  private List<Integer> lengths = List.of(600, 1_000, 1_500, 2_000);

  @Option(
      names = "--voices",
      split = ",",
      paramLabel = "VOICE",
      description = "flite's (default: slt,rms).")
  private List<String> voices = List.of("slt", "rms");

  @Option(names = "--json", paramLabel = "FILE", description = "Write all calls there.")
  private Optional<Path> json = Optional.empty();

  /** What {@code --json} writes of each call. */
  record Call(PausedCaller caller, DemoReport report) {
    void print(Progress progress) {
      progress.say(
          String.format(
              Locale.ROOT,
              "%s, %d ms: %s, %d of %d answers with a pause cut off",
              caller.voice(),
              caller.pauseMs(),
              report.outcome(),
              report.pauses().cutOff(),
              report.pauses().utterances()));
    }
  }

  @Override
  public Integer call() throws IOException {
    lengths.stream()
        .filter(ms -> ms < MS_MIN || ms > MS_MAX)
        .findFirst()
        .ifPresent(
            ms -> {
              throw new LaunchException(
                  "A pause of %d ms can't be measured: give --ms %d to %d"
                      .formatted(ms, MS_MIN, MS_MAX));
            });
    ReportFile file = ReportFile.at(json);
    Tools tools = Tools.find();
    Progress progress = new Progress(System.out, System.nanoTime());
    List<Call> calls = new ArrayList<>();
    WrongAnswersTable wrong = new WrongAnswersTable();
    try (NotificationReceiver onCall = NotificationReceiver.start();
        LocalPlatform platform =
            LocalPlatform.startMeasured(
                tools, Ports.free(), PlatformFolders.ofNewRun(tools), onCall.url(), progress)) {
      for (PausedCaller caller : callers()) {
        DemoReport report =
            ScriptedCall.silently(platform, onCall)
                .run(caller.plays(Scenarios.named(SCENARIO)), System.nanoTime());
        calls.add(new Call(caller, report));
        calls.getLast().print(progress);
        file.write(calls);
        wrong.add(report.wrongAnswers());
      }
    }
    System.out.printf(
        "%d of %d answers with a pause cut off%n",
        calls.stream().mapToInt(call -> call.report().pauses().cutOff()).sum(),
        calls.stream().mapToInt(call -> call.report().pauses().utterances()).sum());
    wrong.print(System.out);
    return 0;
  }

  private List<PausedCaller> callers() {
    return voices.stream()
        .flatMap(voice -> lengths.stream().map(ms -> new PausedCaller(voice, ms)))
        .toList();
  }
}
