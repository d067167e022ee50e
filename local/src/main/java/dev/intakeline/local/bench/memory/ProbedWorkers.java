package dev.intakeline.local.bench.memory;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** All media workers of a platform, each looked into from outside. */
final class ProbedWorkers implements AutoCloseable {
  private static final String TICKS = "intakeline_audio_ticks_total";
  private static final String TICKS_LATE = "intakeline_audio_ticks_late_total";

  private final List<WorkerProbe> probes;
  private final WorkerPages pages;

  private ProbedWorkers(List<WorkerProbe> probes, WorkerPages pages) {
    this.probes = probes;
    this.pages = pages;
  }

  /**
   * Those of these processes.
   *
   * @param pages what they tell of themselves
   */
  static ProbedWorkers of(List<Long> pids, WorkerPages pages) {
    return new ProbedWorkers(pids.stream().map(WorkerProbe::of).toList(), pages);
  }

  /** What they are like now; takes 10 s. Ticks first: a full collection makes some of them late. */
  WorkerLoad load() throws InterruptedException {
    long late = pages.sum(TICKS_LATE);
    long ticks = pages.sum(TICKS);
    Map<String, Double> allocated = Allocation.perFrame(probes);
    late = pages.sum(TICKS_LATE) - late;
    ticks = pages.sum(TICKS) - ticks;
    long resident = sum(WorkerProbe::residentBytes);
    WorkerLoad.Memory memory = new WorkerLoad.Memory(sum(WorkerProbe::heapBytes), resident);
    return new WorkerLoad((int) pages.sum(WorkerPages.HELD), memory, late, ticks, allocated);
  }

  /** With no calls: collected first, so that what they left behind is none of what stays. */
  WorkerLoad.Memory memoryAtRest() {
    long heap = sum(WorkerProbe::heapBytes);
    return new WorkerLoad.Memory(heap, sum(WorkerProbe::residentBytes));
  }

  /** The first one's classes on its heap. */
  String histogram() {
    return probes.getFirst().histogram();
  }

  private long sum(ToLongFunction<WorkerProbe> bytes) {
    return probes.stream().mapToLong(bytes).sum();
  }

  @Override
  public void close() {
    probes.forEach(WorkerProbe::close);
  }
}
