package dev.intakeline.local.bench.memory;

import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.platform.ApiClient;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.report.DemoReport;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Calls that are held at a time: some whose callers talk, the rest with silent ones. */
final class JoinedCalls implements AutoCloseable {
  private static final String QUESTIONNAIRE = "first-thread";
  private static final String SPEAKING = "well";

  private static final String SHORTEST = "first-thread";

  private final ExecutorService talks = Executors.newVirtualThreadPerTaskExecutor();
  private final SilentCallers silent = new SilentCallers();

  private JoinedCalls() {}

  /**
   * Begins them; that all are held takes a while longer.
   *
   * @param calls in all
   * @param speaking of these talk
   * @throws LaunchException when one can't be ordered or joined; what was begun is ended again
   */
  static JoinedCalls on(
      LocalPlatform platform, NotificationReceiver onCall, int calls, int speaking) {
    JoinedCalls joined = new JoinedCalls();
    try {
      for (int i = 0; i < speaking; i++) {
        var _ = joined.talk(platform, onCall, SPEAKING);
      }
      ApiClient api = platform.running().api();
      for (int i = speaking; i < calls; i++) {
        joined.keepSilence(api);
      }
      return joined;
    } catch (RuntimeException failed) {
      joined.close();
      throw failed;
    }
  }

  /**
   * Holds short calls side by side, to their end.
   *
   * @throws LaunchException when one doesn't come to its end
   */
  static void playSome(LocalPlatform platform, NotificationReceiver onCall, int calls)
      throws InterruptedException {
    try (JoinedCalls some = new JoinedCalls()) {
      List<Future<DemoReport>> played =
          IntStream.range(0, calls).mapToObj(_ -> some.talk(platform, onCall, SHORTEST)).toList();
      for (Future<DemoReport> one : played) {
        one.get();
      }
    } catch (ExecutionException broken) {
      throw new LaunchException("A first call broke off", broken);
    }
  }

  private Future<DemoReport> talk(
      LocalPlatform platform, NotificationReceiver onCall, String scenario) {
    return talks.submit(
        () ->
            ScriptedCall.silently(platform, onCall)
                .run(Scenarios.named(scenario), System.nanoTime()));
  }

  private void keepSilence(ApiClient api) {
    silent.join(
        api.order(QUESTIONNAIRE, "Patient/silent", "Sam Doe", UUID.randomUUID().toString())
            .join()
            .orElseThrow(() -> new LaunchException("There is no join ticket")));
  }

  /** The silent ones leave first. */
  @Override
  public void close() {
    silent.close();
    talks.shutdownNow();
    talks.close();
  }
}
