package dev.intakeline.local.bench.memory;

import java.util.Map;

/**
 * What the workers were like with calls joined; of all workers together.
 *
 * @param calls that were still there
 * @param memory with these calls
 * @param ticksLate of the audio clocks while allocation was watched
 * @param ticks all of them
 * @param allocatedPerFrame bytes in 20 ms over all calls, by kind of thread
 */
record WorkerLoad(
    int calls, Memory memory, long ticksLate, long ticks, Map<String, Double> allocatedPerFrame) {
  WorkerLoad {
    allocatedPerFrame = Map.copyOf(allocatedPerFrame);
  }

  /**
   * Memory of all workers together, in bytes.
   *
   * @param heap in use after a full collection
   * @param resident of the processes
   */
  record Memory(long heap, long resident) {}
}
