package dev.intakeline.local.bench.memory;

import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.platform.ApiClient;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.process.LaunchException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Calls that are held at a time: some whose callers talk, the rest with silent ones. */
final class JoinedCalls implements AutoCloseable {
  private static final String QUESTIONNAIRE = "first-thread";
  private static final String SPEAKING = "well";

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
        joined.talk(platform, onCall);
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

  private void talk(LocalPlatform platform, NotificationReceiver onCall) {
    var _ =
        talks.submit(
            () ->
                ScriptedCall.silently(platform, onCall)
                    .run(Scenarios.named(SPEAKING), System.nanoTime()));
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
