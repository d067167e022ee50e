package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.media.interview.Plans;
import java.nio.file.Path;
import java.util.List;
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
      assertThat(called).hasSize(2);
      assertThat(world.tools.ids).containsExactlyElementsOf(called);
      assertThat(
              world.events(CallEvent.ToolAnswered.class).stream()
                  .filter(CallEvent.ToolAnswered::ok)
                  .map(CallEvent.ToolAnswered::id))
          .containsExactlyElementsOf(called);
      assertThat(world.reports.all(CallReport.Degraded.class)).hasSize(1);
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

  private static <T> List<String> ids(List<T> events, Function<T, String> id) {
    return events.stream().map(id).toList();
  }
}
