package dev.intakeline.local;

import dev.intakeline.codec.Wire;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./intake bench memory}: what a call costs a media worker in memory. */
@Command(
    name = "memory",
    description = "Joins silent calls and two that speak; measures the workers from outside.",
    mixinStandardHelpOptions = true)
final class MemoryCommand implements Callable<Integer> {
  private static final String QUESTIONNAIRE = "first-thread";
  private static final String SPEAKING = "well";
  private static final int WORKERS = 2;
  private static final long SETTLE_MS = 3_000;
  private static final long WINDOW_MS = 4_000;
  private static final long READY_LIMIT_NANOS = 60_000_000_000L;
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
   * @param heapMbPerCall after a full collection, less that at none, by the calls
   * @param residentMbPerCall of the process, likewise
   * @param allocatedPerCallAndFrame bytes in 20 ms, by kind of thread
   */
  record Measured(
      int calls,
      double heapMbPerCall,
      double residentMbPerCall,
      Map<String, Double> allocatedPerCallAndFrame) {
    Measured {
      allocatedPerCallAndFrame = Map.copyOf(allocatedPerCallAndFrame);
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    json.ifPresent(ReportFile::requireWritable);
    Tools tools = Tools.find();
    Progress progress = new Progress(System.out, System.nanoTime());
    try (NotificationReceiver onCall = NotificationReceiver.start();
        LocalPlatform platform =
            LocalPlatform.start(
                tools, Ports.free(), PlatformFolders.ofNewRun(tools), onCall.url(), progress)) {
      platform.workers().awaitReady(WORKERS);
      Measured measured = measured(platform, onCall, progress);
      print(measured, System.out);
      if (json.isPresent()) {
        Files.write(json.get(), Wire.json(measured));
      }
    }
    return 0;
  }

  private Measured measured(LocalPlatform platform, NotificationReceiver onCall, Progress progress)
      throws IOException, InterruptedException {
    List<WorkerProbe> probes = platform.workers().pids().stream().map(WorkerProbe::of).toList();
    List<String> ordered = new ArrayList<>();
    ApiClient api = platform.running().api();
    try (ExecutorService talks = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < speaking; i++) {
        var _ =
            talks.submit(
                () ->
                    ScriptedCall.silently(platform, onCall)
                        .run(Scenarios.named(SPEAKING), System.nanoTime()));
      }
      try (SilentCallers silent = new SilentCallers()) {
        for (int i = speaking; i < calls; i++) {
          ApiClient.PlacedCall placed =
              api.order(QUESTIONNAIRE, "Patient/silent", "Sam Doe", UUID.randomUUID().toString());
          silent.join(
              placed.join().orElseThrow(() -> new LaunchException("There is no join ticket")));
          ordered.add(placed.callId());
        }
        awaitJoined(api, ordered);
        progress.say(calls + " calls are joined");
        Thread.sleep(SETTLE_MS);
        Map<String, Double> allocated = allocated(probes);
        int joined = speaking + count(api, ordered, MemoryCommand::isJoined);
        long resident = sum(probes.stream().map(WorkerProbe::residentBytes));
        long heap = sum(probes.stream().map(WorkerProbe::heapBytes));
        if (histogram.isPresent()) {
          Files.writeString(histogram.get(), probes.getFirst().histogram());
        }
        progress.say(joined + " calls were measured");
        awaitEnded(api, ordered);
        talks.shutdownNow();
        return compared(probes, joined, heap, resident, allocated);
      }
    } finally {
      probes.forEach(WorkerProbe::close);
    }
  }

  private static Measured compared(
      List<WorkerProbe> probes, int joined, long heap, long resident, Map<String, Double> bytes)
      throws InterruptedException {
    Thread.sleep(SETTLE_MS);
    long heapAtNone = sum(probes.stream().map(WorkerProbe::heapBytes));
    long residentAtNone = sum(probes.stream().map(WorkerProbe::residentBytes));
    Map<String, Double> perCall = new HashMap<>();
    bytes.forEach((kind, all) -> perCall.put(kind, all / joined));
    return new Measured(
        joined,
        (heap - heapAtNone) / MB / joined,
        (resident - residentAtNone) / MB / joined,
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

  private void awaitJoined(ApiClient api, List<String> ordered) throws InterruptedException {
    long deadline = System.nanoTime() + READY_LIMIT_NANOS;
    while (count(api, ordered, stage -> isJoined(stage) || isOver(stage)) < ordered.size()) {
      if (System.nanoTime() > deadline) {
        throw new LaunchException("Not all calls were joined within a minute");
      }
      Thread.sleep(1_000);
    }
  }

  private static void awaitEnded(ApiClient api, List<String> ordered) {
    ordered.forEach(api::awaitEnd);
  }

  private static int count(ApiClient api, List<String> calls, Predicate<String> stage) {
    return (int) calls.stream().filter(call -> stage.test(api.summary(call).stage())).count();
  }

  private static boolean isJoined(String stage) {
    return List.of("IDENTITY", "CONSENT", "INTERVIEW").contains(stage);
  }

  private static boolean isOver(String stage) {
    return List.of("FINISHING", "ENDED").contains(stage);
  }

  private static long sum(Stream<Long> bytes) {
    return bytes.mapToLong(Long::longValue).sum();
  }

  private static void print(Measured measured, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n%d calls joined: heap %.2f MB a call, resident memory %.1f MB a call%n",
        measured.calls(),
        measured.heapMbPerCall(),
        measured.residentMbPerCall());
    measured
        .allocatedPerCallAndFrame()
        .forEach(
            (kind, bytes) ->
                out.printf(Locale.ROOT, "%-12s %8.0f bytes per call and 20 ms%n", kind, bytes));
  }
}
