package dev.intakeline.local.bench.kills;

import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.ReportFile;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./intake bench kills}: media workers struck at exact moments, on one platform. */
@Command(
    name = "kills",
    description =
        "Kills and freezes media workers in the middle of calls; exit 1 = not as promised.",
    mixinStandardHelpOptions = true)
public final class KillsCommand implements Callable<Integer> {
  private static final int AS_PROMISED = 0;
  private static final int BROKEN = 1;

  @Option(names = "--runs", paramLabel = "N", description = "Of each (default: ${DEFAULT-VALUE}).")
  private int runs = 4;

  @Option(
      names = "--moments",
      split = ",",
      paramLabel = "MOMENT",
      description =
          "in-question, in-answer, before-acknowledgement, during-acknowledgement,"
              + " during-tool-call (default: all).")
  private List<String> moments = Arrays.stream(KillMoment.values()).map(KillMoment::label).toList();

  @Option(
      names = "--faults",
      split = ",",
      paramLabel = "FAULT",
      description = "kill, freeze (default: both).")
  private List<String> faults = List.of("kill", "freeze");

  @Option(names = "--json", paramLabel = "FILE", description = "Write what was measured there.")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() throws IOException {
    List<KillMoment> chosen = moments.stream().map(KillMoment::labelled).toList();
    List<Strike.Kind> kinds = faults.stream().map(Strike.Kind::labelled).toList();
    ReportFile file = ReportFile.at(json);
    Tools tools = Tools.find();
    Progress progress = new Progress(System.out, System.nanoTime());
    List<KillVerdict> verdicts = new ArrayList<>();
    try (StruckPlatform platform =
        StruckPlatform.start(tools, Ports.free(), PlatformFolders.ofNewRun(tools), progress)) {
      for (int run = 1; run <= runs; run++) {
        for (KillMoment moment : chosen) {
          for (Strike.Kind kind : kinds) {
            KillVerdict verdict = platform.play(kind, moment);
            verdicts.add(verdict);
            file.write(verdicts);
            progress.say(line(verdict));
          }
        }
      }
    }
    print(verdicts, System.out);
    return verdicts.stream().allMatch(KillVerdict::holds) ? AS_PROMISED : BROKEN;
  }

  private static String line(KillVerdict verdict) {
    return String.format(
        Locale.ROOT,
        "%s %s: audible after %s ms (hosted %s), %s%s",
        verdict.kind(),
        verdict.moment(),
        ms(verdict.audibleMs()),
        ms(verdict.hostedMs()),
        verdict.outcome(),
        verdict.holds() ? "" : ", NOT AS PROMISED: " + verdict);
  }

  private static String ms(Optional<Long> time) {
    return time.map(String::valueOf).orElse("-");
  }

  /** One row for each fault and moment: how long it took, and how often the promises held. */
  private static void print(List<KillVerdict> verdicts, PrintStream out) {
    out.printf("%n%-8s%-24s%5s%8s%8s  %s%n", "fault", "moment", "runs", "median", "max", "held");
    verdicts.stream()
        .map(verdict -> List.of(verdict.kind(), verdict.moment()))
        .distinct()
        .sorted((a, b) -> a.getFirst().compareTo(b.getFirst()))
        .forEach(
            row ->
                print(
                    row,
                    verdicts.stream()
                        .filter(v -> List.of(v.kind(), v.moment()).equals(row))
                        .toList(),
                    out));
    List<Long> all = audible(verdicts);
    if (!all.isEmpty()) {
      out.printf(
          "all: audible again after %d ms (median), %d ms (max); %d of %d runs as promised%n",
          all.get(all.size() / 2),
          all.getLast(),
          verdicts.stream().filter(KillVerdict::holds).count(),
          verdicts.size());
    }
  }

  private static void print(List<String> row, List<KillVerdict> verdicts, PrintStream out) {
    List<Long> audible = audible(verdicts);
    out.printf(
        "%-8s%-24s%5d%8s%8s  %d%n",
        row.getFirst(),
        row.getLast(),
        verdicts.size(),
        audible.isEmpty() ? "-" : audible.get(audible.size() / 2).toString(),
        audible.isEmpty() ? "-" : audible.getLast().toString(),
        verdicts.stream().filter(KillVerdict::holds).count());
  }

  private static List<Long> audible(List<KillVerdict> verdicts) {
    return verdicts.stream().flatMap(verdict -> verdict.audibleMs().stream()).sorted().toList();
  }
}
