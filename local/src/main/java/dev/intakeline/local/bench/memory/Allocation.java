package dev.intakeline.local.bench.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the workers' platform threads allocate while sound goes on. */
final class Allocation {
  private static final long WINDOW_MS = 10_000;
  private static final double MS_PER_FRAME = 20;

  private Allocation() {}

  /** Watches for 10 s: bytes in 20 ms over all calls, by kind of thread. */
  static Map<String, Double> perFrame(List<WorkerProbe> probes) throws InterruptedException {
    List<Map<String, Long>> before = probes.stream().map(WorkerProbe::allocatedBytes).toList();
    long start = System.nanoTime();
    Thread.sleep(WINDOW_MS);
    Map<String, Double> kinds = new HashMap<>();
    for (int i = 0; i < probes.size(); i++) {
      double frames = (System.nanoTime() - start) / 1e6 / MS_PER_FRAME;
      grown(before.get(i), probes.get(i).allocatedBytes())
          .forEach((kind, bytes) -> kinds.merge(kind, bytes / frames, Double::sum));
    }
    return kinds;
  }

  /** By kind; what a thread allocated that wasn't there before isn't known. */
  static Map<String, Double> grown(Map<String, Long> before, Map<String, Long> after) {
    Map<String, Double> kinds = new HashMap<>();
    after.forEach(
        (thread, bytes) ->
            kinds.merge(
                kind(thread), (double) (bytes - before.getOrDefault(thread, bytes)), Double::sum));
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
}
