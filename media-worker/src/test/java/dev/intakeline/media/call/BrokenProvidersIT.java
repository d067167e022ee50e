package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.media.interview.AnswerLanguage;
import dev.intakeline.media.interview.PlainLanguage;
import dev.intakeline.media.interview.Plans;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A provider that hangs or throws in the middle of a call: the caller hears fixed words, told from
 * the sound that reaches the room, and the call ends as FAILED.
 */
@Execution(ExecutionMode.CONCURRENT)
final class BrokenProvidersIT {
  /** Two stalls, a goodbye, what closing may take, and a busy machine. */
  private static final long ENDS_WITHIN_S = 25;

  private static final String ONE_MOMENT = Plans.words().text(FixedPhrase.ONE_MOMENT);
  private static final String DANGER = Plans.words().text(FixedPhrase.DANGER_WORDS);
  private static final String GOODBYE = Plans.words().text(FixedPhrase.TROUBLE_GOODBYE);

  @TempDir Path folder;
  private final FakeRooms rooms = new FakeRooms(6);

  @Test
  void recogniserThrows() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      assertFailed(broken(world, w -> w.recogniser.throwFromNowOn()));
      assertThat(world.heardIn(rooms)).endsWith(GOODBYE);
    }
  }

  @Test
  void recogniserHangs() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      assertFailed(broken(world, w -> w.recogniser.hangFromNowOn()));
      assertThat(world.heardIn(rooms)).contains(ONE_MOMENT).endsWith(GOODBYE);
    }
  }

  @Test
  void voiceActivityThrows() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      assertFailed(broken(world, w -> w.voiceActivity.throwFromNowOn()));
      assertThat(world.heardIn(rooms)).endsWith(GOODBYE);
    }
  }

  @Test
  void voiceActivityHangs() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      assertFailed(broken(world, w -> w.voiceActivity.hangFromNowOn()));
      assertThat(world.heardIn(rooms)).endsWith(GOODBYE);
    }
  }

  @Test
  void dangerSpotterThrows() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      assertFailed(broken(world, w -> w.spotter.throwFromNowOn()));
      assertThat(world.heardIn(rooms)).endsWith(GOODBYE);
    }
  }

  @Test
  void dangerSpotterHangs() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      assertFailed(broken(world, w -> w.spotter.hangFromNowOn()));
      assertThat(world.heardIn(rooms)).endsWith(GOODBYE);
    }
  }

  @Test
  void synthesiserThrowsWhenAnAnswerIsReadBack() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("a cough", "1982-03-03");
      CallPipeline call = world.host(rooms, Plans.threeAndAFollowUp(), Epoch.FIRST);
      Await.until(() -> world.reports.all(CallReport.TurnCommitted.class).size() == 1);
      world.synthesiser.throwFromNowOn();

      assertFailed(call.result().get(ENDS_WITHIN_S, TimeUnit.SECONDS));
      assertThat(world.heardIn(rooms)).endsWith(GOODBYE);
    }
  }

  @Test
  void synthesiserHangsWhenAnAnswerIsReadBack() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("a cough", "1982-03-03");
      CallPipeline call = world.host(rooms, Plans.threeAndAFollowUp(), Epoch.FIRST);
      Await.until(() -> world.reports.all(CallReport.TurnCommitted.class).size() == 1);
      world.synthesiser.hangFromNowOn();

      assertFailed(call.result().get(ENDS_WITHIN_S, TimeUnit.SECONDS));
      assertThat(world.heardIn(rooms)).contains(ONE_MOMENT).endsWith(GOODBYE);
    }
  }

  @Test
  void diskIsFull() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      assertFailed(broken(world, w -> w.disk().isFull = true));
      assertThat(world.heardIn(rooms)).endsWith(GOODBYE);
    }
  }

  @Test
  void diskHangs() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      assertFailed(broken(world, w -> w.disk().takes = Duration.ofSeconds(6)));
      assertThat(world.heardIn(rooms)).contains(ONE_MOMENT, GOODBYE);
    }
  }

  /** Neither people nor the caller wait for a disk when there is danger. */
  @Test
  void dangerIsRaisedAndAnsweredWhileTheDiskHangs() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("i have chest pain");
      FakeRooms rooms = new FakeRooms(4);
      CallPipeline call = world.host(rooms, Plans.twoQuestions(), Epoch.FIRST);
      Await.until(() -> world.reports.all(CallReport.Consent.class).size() == 1);
      world.disk().takes = Duration.ofSeconds(6);
      Await.until(() -> !world.reports.flags.isEmpty() && world.heardIn(rooms).contains(DANGER));

      assertThat(world.disk().waits.get()).as("the disk is still being waited for").isEqualTo(1);
      call.cancel();
      assertThat(call.result().get(ENDS_WITHIN_S, TimeUnit.SECONDS).outcome())
          .as("whatever ends it")
          .contains(CallOutcome.ESCALATED);
      assertThat(world.events(CallEvent.FlagFired.class)).hasSize(1);
    }
  }

  /** Nobody is left to wait for a recogniser that hangs. */
  @Test
  void callerLeavesWhileTheRecogniserHangs() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("yes", "3", "yes");
      FakeRooms rooms = new FakeRooms(4);
      rooms.hangsUpAtTheEnd = true;
      CallPipeline call = world.host(rooms, Plans.twoQuestions(), Epoch.FIRST);
      Await.until(() -> world.reports.all(CallReport.Consent.class).size() == 1);
      world.recogniser.hangFromNowOn();

      HostResult result = call.result().get(ENDS_WITHIN_S, TimeUnit.SECONDS);
      assertThat(result.outcome())
          .hasValueSatisfying(
              outcome -> assertThat(outcome).isIn(CallOutcome.ABANDONED, CallOutcome.FAILED));
    }
  }

  /** Whoever hears the beginning of the promise to be called back may hang up, and is called. */
  @Test
  void callerLeavesInTheMiddleOfThePromiseToBeCalledBack() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      rooms.leavesAtLoudness = CallWorld.loudness(GOODBYE);

      assertFailed(broken(world, w -> w.recogniser.hangFromNowOn()));
      assertThat(world.heardIn(rooms)).contains(ONE_MOMENT);
    }
  }

  /** A bug in what thinks: the ear and the voice still work. */
  @Test
  void whatIsSaidIntoTheGoodbyeOfACallThatGivesUpIsInTheTranscript() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.language = breaksWhenValuesAreReadBack();
      world.agreesAndSays("yes", "3", "wait a minute");
      rooms.interruptsAtLoudness = CallWorld.loudness(GOODBYE);

      assertFailed(world.hold(rooms, Plans.twoQuestions()));
      assertThat(world.heardIn(rooms)).endsWith(GOODBYE);
      assertThat(world.events(CallEvent.Heard.class).getLast().utterance().text())
          .isEqualTo("wait a minute");
    }
  }

  private static AnswerLanguage breaksWhenValuesAreReadBack() {
    AnswerLanguage plain = new PlainLanguage();
    return (AnswerLanguage)
        Proxy.newProxyInstance(
            AnswerLanguage.class.getClassLoader(),
            new Class<?>[] {AnswerLanguage.class},
            (_, method, arguments) -> {
              if (method.getName().equals("spoken")) {
                throw new IllegalStateException("a bug");
              }
              return method.invoke(plain, arguments);
            });
  }

  private HostResult broken(CallWorld world, Consumer<CallWorld> breaks) throws Exception {
    world.agreesAndSays("yes", "3", "yes");
    CallPipeline call = world.host(rooms, Plans.twoQuestions(), Epoch.FIRST);
    Await.until(() -> world.reports.all(CallReport.Consent.class).size() == 1);
    breaks.accept(world);
    return call.result().get(ENDS_WITHIN_S, TimeUnit.SECONDS);
  }

  private static void assertFailed(HostResult result) {
    assertThat(result.end()).isEqualTo(HostResult.End.CALL_OVER);
    assertThat(result.outcome()).contains(CallOutcome.FAILED);
  }
}
