package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.media.interview.Plans;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tools that are away cost the caller nothing. */
@Execution(ExecutionMode.CONCURRENT)
final class ToolsAwayIT {
  @TempDir Path folder;

  @Test
  void toolsThatCannotBeReachedDegradeTheCallAndNothingElse() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.tools.isAway = true;
      world.agreesAndSays("yes", "3", "yes");

      HostResult result = world.hold(new FakeRooms(6), Plans.twoQuestions());

      assertThat(result.outcome()).contains(CallOutcome.COMPLETED);
      assertThat(world.reports.all(CallReport.Degraded.class)).hasSize(1);
      assertThat(world.reports.all(CallReport.TurnCommitted.class)).hasSize(2);
    }
  }

  @Test
  void toolsThatAreBackAreToldWhatTheyMissedUnderTheSameIds() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.tools.isAway = true;
      world.agreesAndSays("yes", "3", "yes");
      CallPipeline call = world.host(new FakeRooms(6), Plans.twoQuestions(), Epoch.FIRST);
      Await.until(() -> world.reports.all(CallReport.TurnCommitted.class).size() == 1);
      world.tools.isAway = false;

      assertThat(call.result().get(20, TimeUnit.SECONDS).outcome()).contains(CallOutcome.COMPLETED);
      List<String> called = ids(world.events(CallEvent.ToolCalled.class), CallEvent.ToolCalled::id);
      assertThat(called).as("two answers and the end").hasSize(3);
      assertThat(world.tools.ids).containsExactlyElementsOf(called);
      assertThat(
              world.events(CallEvent.ToolAnswered.class).stream()
                  .filter(CallEvent.ToolAnswered::ok)
                  .map(CallEvent.ToolAnswered::id))
          .containsExactlyElementsOf(called);
      assertThat(world.reports.all(CallReport.Degraded.class)).hasSize(1);
    }
  }

  /** Whoever compares both audits has to find the same answer in both. */
  @Test
  void whatAToolRefusedWithIsOnTheRecord() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.tools.refusal = "{\"refusal\":\"TOO_MANY_CALLS\"}";
      world.agreesAndSays("yes", "3", "yes");

      HostResult result = world.hold(new FakeRooms(6), Plans.twoQuestions());

      assertThat(result.outcome()).contains(CallOutcome.COMPLETED);
      assertThat(world.events(CallEvent.ToolAnswered.class))
          .filteredOn(answered -> answered.tool().equals(ToolNames.RECORD_ANSWER))
          .isNotEmpty()
          .allSatisfy(answered -> assertThat(answered.ok()).isFalse())
          .allSatisfy(answered -> assertThat(answered.response()).isEqualTo(world.tools.refusal));
    }
  }

  /** As the tool server has it, too. */
  @Test
  void thatAPersonIsAskedForIsOnTheRecordWithItsAnswer() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("speak to a person");

      HostResult result = world.hold(new FakeRooms(4), Plans.twoQuestions());

      assertThat(result.outcome()).contains(CallOutcome.HANDED_OVER);
      assertThat(world.events(CallEvent.ToolAnswered.class))
          .filteredOn(answered -> answered.tool().equals(ToolNames.REQUEST_HUMAN))
          .extracting(CallEvent.ToolAnswered::response)
          .containsExactly("{\"accepted\":true}");
    }
  }

  @Test
  void nobodyWaitsForToolsThatAreKnownToBeAway() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.tools.isAway = true;
      world.agreesAndSays("yes", "3", "yes");

      world.hold(new FakeRooms(6), Plans.twoQuestions());

      assertThat(world.tools.askedByTheCall.get()).isEqualTo(1);
    }
  }

  /** The tools hear of a flag beside its own way, and nothing waits for them to. */
  @Test
  void dangerIsRaisedAndSpokenOfWhileTheToolsHangOverIt() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("i have chest pain");
      CountDownLatch held = new CountDownLatch(1);
      world.tools.concernsHeld = held;
      CallPipeline call = world.host(new FakeRooms(4), Plans.twoQuestions(), Epoch.FIRST);

      Await.until(() -> !world.reports.flags.isEmpty());
      String warning = Plans.words().text(FixedPhrase.DANGER_WORDS);
      Await.until(() -> world.spoken.contains(warning));
      assertThat(world.tools.concerns).isEmpty();
      assertThat(world.events(CallEvent.ToolAnswered.class)).isEmpty();
      held.countDown();
      Await.until(() -> world.tools.concerns.size() == 1);
      call.command(new CallCommand.EscalationAcknowledged("ack"));

      assertThat(call.result().get(20, TimeUnit.SECONDS).outcome()).contains(CallOutcome.ESCALATED);
      assertThat(world.reports.flags).as("one flag, raised once").hasSize(1);
      assertThat(world.reports.all(CallReport.Degraded.class)).isEmpty();
    }
  }

  private static <T> List<String> ids(List<T> events, Function<T, String> id) {
    return events.stream().map(id).toList();
  }
}
