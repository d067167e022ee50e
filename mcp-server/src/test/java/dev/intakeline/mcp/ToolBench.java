package dev.intakeline.mcp;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.tools.ToolNames;
import java.io.IOException;
import java.util.Arrays;

/** Measures record_answer from the client's call to its answer: protocol, check, and record. */
public final class ToolBench {
  private static final int WARM_UP_CALLS = 300;
  private static final int CALLS = 1_000;
  private static final int CALLS_OF_ONE = 500;

  private ToolBench() {}

  /** Prints percentiles in milliseconds. */
  public static void main(String[] arguments) throws IOException {
    try (RunningTools tools = RunningTools.start()) {
      measure(tools, WARM_UP_CALLS);
      double[] millis = measure(tools, CALLS);
      Arrays.sort(millis);
      System.out.printf(
          "record_answer, %d calls: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms%n",
          millis.length,
          millis[millis.length / 2],
          millis[millis.length * 95 / 100],
          millis[millis.length * 99 / 100],
          millis[millis.length - 1]);
    }
  }

  private static double[] measure(RunningTools tools, int count) {
    double[] millis = new double[count];
    for (int first = 0; first < count; first += CALLS_OF_ONE) {
      CallRef call = tools.newCall();
      try (ToolClient client = tools.client(call, Epoch.FIRST)) {
        client.tools();
        for (int i = first; i < Math.min(count, first + CALLS_OF_ONE); i++) {
          long start = System.nanoTime();
          client.call("id-" + i, ToolNames.RECORD_ANSWER, Samples.days("k" + i, 3));
          millis[i] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    return millis;
  }
}
