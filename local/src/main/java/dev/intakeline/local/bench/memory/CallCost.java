package dev.intakeline.local.bench.memory;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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
record CallCost(
    int calls,
    int speaking,
    double heapMbPerCall,
    double residentMbPerCall,
    long ticksLate,
    long ticks,
    Map<String, Double> allocatedPerCallAndFrame) {
  private static final double MB = 1 << 20;

  CallCost {
    allocatedPerCallAndFrame = Map.copyOf(allocatedPerCallAndFrame);
  }

  /**
   * The calls' share.
   *
   * @param load with them
   * @param atRest without, in the same processes
   */
  static CallCost of(int speaking, WorkerLoad load, WorkerLoad.Memory atRest) {
    Map<String, Double> perCall = new HashMap<>();
    load.allocatedPerFrame().forEach((kind, all) -> perCall.put(kind, all / load.calls()));
    return new CallCost(
        load.calls(),
        speaking,
        (load.memory().heap() - atRest.heap()) / MB / load.calls(),
        (load.memory().resident() - atRest.resident()) / MB / load.calls(),
        load.ticksLate(),
        load.ticks(),
        perCall);
  }

  /** For people. */
  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n%d calls joined, %d speaking: heap %.2f MB a call, resident memory %.1f MB a call,"
            + " %d of %d ticks late%n",
        calls,
        speaking,
        heapMbPerCall,
        residentMbPerCall,
        ticksLate,
        ticks);
    new TreeMap<>(allocatedPerCallAndFrame)
        .forEach(
            (kind, bytes) ->
                out.printf(Locale.ROOT, "%-12s %8.0f bytes per call and 20 ms%n", kind, bytes));
  }
}
