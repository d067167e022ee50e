package dev.intakeline.local.bench.memory;

import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.platform.ApiClient;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.report.DemoReport;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Calls that are held at a time: some whose callers talk, the rest with silent ones. They come one
 * by one: what many calls cost that begin in the same second is another figure.
 */
final class JoinedCalls implements AutoCloseable {
  private static final String QUESTIONNAIRE = "first-thread";
  private static final String SPEAKING = "well";

  private static final String SHORTEST = "first-thread";
  private static final Duration HELD_WITHIN = Duration.ofMinutes(1);

  /** A call that is held loads its recognisers and speaks its first words. */
  private static final Duration BEGUN_WITHIN = Duration.ofSeconds(3);

  private final ExecutorService talks = Executors.newVirtualThreadPerTaskExecutor();
  private final SilentCallers silent = new SilentCallers();

  private JoinedCalls() {}

  /**
   * Begins them, the silent ones first, and waits until all are held.
   *
   * @param calls in all
   * @param speaking of these talk
   * @param pages of the workers, which say how many are held
   * @throws LaunchException when one can't be ordered or joined, or isn't held soon; what was begun
   *     is ended again
   */
  static JoinedCalls on(
      LocalPlatform platform,
      NotificationReceiver onCall,
      int calls,
      int speaking,
      WorkerPages pages)
      throws InterruptedException {
    JoinedCalls joined = new JoinedCalls();
    try {
      ApiClient api = platform.running().api();
      for (int held = 1; held <= calls; held++) {
        if (held <= calls - speaking) {
          joined.keepSilence(api);
        } else {
          var _ = joined.talk(platform, onCall, SPEAKING);
        }
        pages.awaitHeld(held, HELD_WITHIN);
        Thread.sleep(BEGUN_WITHIN);
      }
      return joined;
    } catch (RuntimeException | InterruptedException failed) {
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
