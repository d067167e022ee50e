package dev.intakeline.local.bench.memory;

import dev.intakeline.local.process.LaunchException;
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
   * Refuses what was measured with calls that had left by then.
   *
   * @throws LaunchException with how many there were, and what to do
   */
  void requireAtLeast(int asked) {
    if (calls < asked) {
      throw new LaunchException(
          ("%d of %d calls were left when they were measured: end what else runs on this machine,"
                  + " or ask for fewer (--calls, --speaking)")
              .formatted(calls, asked));
    }
  }

  /**
   * Memory of all workers together, in bytes.
   *
   * @param heap in use after a full collection
   * @param resident of the processes
   */
  record Memory(long heap, long resident) {}
}
