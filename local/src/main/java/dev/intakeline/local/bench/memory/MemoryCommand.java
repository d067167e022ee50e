package dev.intakeline.local.bench.memory;

import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.platform.ApiClient;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.ReportFile;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./intake bench memory}: what a call costs a media worker in memory. */
@Command(
    name = "memory",
    description = "Joins silent calls and two that speak; measures the workers from outside.",
    mixinStandardHelpOptions = true)
public final class MemoryCommand implements Callable<Integer> {
  private static final String QUESTIONNAIRE = "first-thread";
  private static final String SPEAKING = "well";
  private static final int WORKERS = 2;
  private static final long SETTLE_MS = 3_000;
  private static final long WINDOW_MS = 10_000;
  private static final Duration JOINED_WITHIN = Duration.ofMinutes(1);
  private static final Duration ENDED_WITHIN = Duration.ofMinutes(2);
  private static final String TICKS = "intakeline_audio_ticks_total";
  private static final String TICKS_LATE = "intakeline_audio_ticks_late_total";
  private static final double MS_PER_FRAME = 20;
  private static final double MB = 1 << 20;

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

  /**
   * What was measured.
   *
   * @param calls joined when it was
   * @param speaking of these
   * @param heapMbPerCall after a full collection, less that at none, by the calls
   * @param residentMbPerCall of the process, likewise
   * @param ticksLate of the audio clocks while it was measured
   * @param ticks all of them
   * @param allocatedPerCallAndFrame bytes in 20 ms, by kind of thread
   */
  record Measured(
      int calls,
      int speaking,
      double heapMbPerCall,
      double residentMbPerCall,
      long ticksLate,
      long ticks,
      Map<String, Double> allocatedPerCallAndFrame) {
    Measured {
      allocatedPerCallAndFrame = Map.copyOf(allocatedPerCallAndFrame);
    }
  }

  /**
   * What the workers were like with all calls joined that were still there; bytes of both together.
   */
  private record Loaded(
      int calls,
      long heap,
      long resident,
      long ticksLate,
      long ticks,
      Map<String, Double> allocated) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    ReportFile file = ReportFile.at(json);
    Tools tools = Tools.find();
    Progress progress = new Progress(System.out, System.nanoTime());
    try (NotificationReceiver onCall = NotificationReceiver.start();
        LocalPlatform platform =
            LocalPlatform.start(
                tools, Ports.free(), PlatformFolders.ofNewRun(tools), onCall.url(), progress)) {
      platform.workers().awaitReady(WORKERS);
      Measured measured = measured(platform, onCall, progress);
      print(measured, System.out);
      file.write(measured);
    }
    return 0;
  }

  private Measured measured(LocalPlatform platform, NotificationReceiver onCall, Progress progress)
      throws IOException, InterruptedException {
    List<WorkerProbe> probes = platform.workers().pids().stream().map(WorkerProbe::of).toList();
    WorkerPages pages = new WorkerPages(platform.workers().statusUrls());
    try {
      Loaded loaded = loaded(platform, onCall, progress, probes, pages);
      pages.awaitHeld(0, ENDED_WITHIN);
      Thread.sleep(SETTLE_MS);
      return compared(probes, loaded);
    } finally {
      probes.forEach(WorkerProbe::close);
    }
  }

  private Loaded loaded(
      LocalPlatform platform,
      NotificationReceiver onCall,
      Progress progress,
      List<WorkerProbe> probes,
      WorkerPages pages)
      throws IOException, InterruptedException {
    ExecutorService talks = Executors.newVirtualThreadPerTaskExecutor();
    try (SilentCallers silent = new SilentCallers()) {
      begin(platform, onCall, talks, silent);
      pages.awaitHeld(calls, JOINED_WITHIN);
      progress.say(calls + " calls are joined");
      Thread.sleep(SETTLE_MS);
      Loaded loaded = loaded(probes, pages);
      progress.say(loaded.calls() + " calls were measured");
      return loaded;
    } finally {
      talks.shutdownNow();
      talks.close();
    }
  }

  private void begin(
      LocalPlatform platform,
      NotificationReceiver onCall,
      ExecutorService talks,
      SilentCallers silent) {
    for (int i = 0; i < speaking; i++) {
      var _ =
          talks.submit(
              () ->
                  ScriptedCall.silently(platform, onCall)
                      .run(Scenarios.named(SPEAKING), System.nanoTime()));
    }
    ApiClient api = platform.running().api();
    for (int i = speaking; i < calls; i++) {
      silent.join(
          api.order(QUESTIONNAIRE, "Patient/silent", "Sam Doe", UUID.randomUUID().toString())
              .join()
              .orElseThrow(() -> new LaunchException("There is no join ticket")));
    }
  }

  /** Ticks first: a full collection makes some of them late. */
  private Loaded loaded(List<WorkerProbe> probes, WorkerPages pages)
      throws IOException, InterruptedException {
    long late = pages.sum(TICKS_LATE);
    long ticks = pages.sum(TICKS);
    Map<String, Double> allocated = allocated(probes);
    late = pages.sum(TICKS_LATE) - late;
    ticks = pages.sum(TICKS) - ticks;
    long resident = sum(probes.stream().map(WorkerProbe::residentBytes));
    long heap = sum(probes.stream().map(WorkerProbe::heapBytes));
    if (histogram.isPresent()) {
      Files.writeString(histogram.get(), probes.getFirst().histogram());
    }
    int still = (int) pages.sum(WorkerPages.HELD);
    return new Loaded(still, heap, resident, late, ticks, allocated);
  }

  private Measured compared(List<WorkerProbe> probes, Loaded loaded) {
    long heapAtNone = sum(probes.stream().map(WorkerProbe::heapBytes));
    long residentAtNone = sum(probes.stream().map(WorkerProbe::residentBytes));
    Map<String, Double> perCall = new HashMap<>();
    loaded.allocated().forEach((kind, all) -> perCall.put(kind, all / loaded.calls()));
    return new Measured(
        loaded.calls(),
        speaking,
        (loaded.heap() - heapAtNone) / MB / loaded.calls(),
        (loaded.resident() - residentAtNone) / MB / loaded.calls(),
        loaded.ticksLate(),
        loaded.ticks(),
        perCall);
  }

  /** Bytes in 20 ms over all calls, by kind of platform thread. */
  private static Map<String, Double> allocated(List<WorkerProbe> probes)
      throws InterruptedException {
    List<Map<String, Long>> before = probes.stream().map(WorkerProbe::allocatedBytes).toList();
    long start = System.nanoTime();
    Thread.sleep(WINDOW_MS);
    Map<String, Double> kinds = new HashMap<>();
    for (int i = 0; i < probes.size(); i++) {
      Map<String, Long> earlier = before.get(i);
      double frames = (System.nanoTime() - start) / 1e6 / MS_PER_FRAME;
      probes
          .get(i)
          .allocatedBytes()
          .forEach(
              (thread, bytes) ->
                  kinds.merge(
                      kind(thread),
                      (bytes - earlier.getOrDefault(thread, bytes)) / frames,
                      Double::sum));
    }
    return kinds;
  }

  /** The call's own threads by name; threads of the native core have the JVM's default names. */
  private static String kind(String thread) {
    if (thread.startsWith("audio-clock#")) {
      return "audio-clock";
    }
    if (thread.startsWith("ear#")) {
      return "ear";
    }
    return thread.startsWith("Thread-") || thread.startsWith("livekit") ? "room" : "other";
  }

  private static long sum(Stream<Long> bytes) {
    return bytes.mapToLong(Long::longValue).sum();
  }

  private static void print(Measured measured, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n%d calls joined, %d speaking: heap %.2f MB a call, resident memory %.1f MB a call,"
            + " %d of %d ticks late%n",
        measured.calls(),
        measured.speaking(),
        measured.heapMbPerCall(),
        measured.residentMbPerCall(),
        measured.ticksLate(),
        measured.ticks());
    measured
        .allocatedPerCallAndFrame()
        .forEach(
            (kind, bytes) ->
                out.printf(Locale.ROOT, "%-12s %8.0f bytes per call and 20 ms%n", kind, bytes));
  }
}
