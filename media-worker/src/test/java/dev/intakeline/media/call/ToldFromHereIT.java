package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.media.interview.Plans;
import dev.intakeline.notify.Told;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Where the workflow does not answer, the worker tells people of a danger itself. */
@Execution(ExecutionMode.CONCURRENT)
final class ToldFromHereIT {
  @TempDir Path folder;

  @Test
  void firstContactIsToldFromHereWhenTheWorkflowDoesNotAnswer() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("i have chest pain");
      FakeRooms rooms = new FakeRooms(4);
      world.reports.isAway = true;
      CallPipeline call = world.host(rooms, Plans.twoQuestions(), Epoch.FIRST);

      Await.until(() -> !world.notified.isEmpty());
      world.reports.acknowledgesAtOnce = true;
      world.reports.isAway = false;

      assertThat(call.result().get(20, TimeUnit.SECONDS).outcome()).contains(CallOutcome.ESCALATED);
      assertThat(world.meters.value(Meter.FLAGS_NOTIFIED_BY_WORKER)).isEqualTo(1);
    }
  }

  /** Who can't be told is told again, who refuses is passed over, and the workflow is told. */
  @Test
  void contactsAreToldFromHereUntilOneHasIt() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("i have chest pain");
      world.answers.add(new Told.NotTaken("late", true));
      world.answers.add(new Told.NotTaken("late", true));
      world.reports.isAway = true;
      CallPipeline call = world.host(new FakeRooms(4), Plans.twoQuestions(), Epoch.FIRST);

      Await.until(() -> world.meters.value(Meter.FLAGS_NOTIFIED_BY_WORKER) == 1);
      assertThat(world.notified).hasSize(3).allMatch(told -> told.contact().id().equals("nurse"));
      assertThat(world.meters.value(Meter.FLAG_NOTIFICATIONS_FAILED)).isEqualTo(2);
      world.reports.acknowledgesAtOnce = true;
      world.reports.isAway = false;

      assertThat(call.result().get(20, TimeUnit.SECONDS).outcome()).contains(CallOutcome.ESCALATED);
      assertThat(world.reports.all(CallReport.FlagRaised.class))
          .anyMatch(CallReport.FlagRaised::notifiedFirstContact);
    }
  }

  @Test
  void theNextContactIsToldWhereTheFirstRefuses() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("i have chest pain");
      world.answers.add(new Told.NotTaken("refused", false));
      world.reports.isAway = true;
      CallPipeline call = world.host(new FakeRooms(4), Plans.twoQuestions(), Epoch.FIRST);

      Await.until(() -> world.meters.value(Meter.FLAGS_NOTIFIED_BY_WORKER) == 1);
      assertThat(world.notified.stream().map(told -> told.contact().id()))
          .containsExactly("nurse", "doctor");
      world.reports.acknowledgesAtOnce = true;
      world.reports.isAway = false;

      call.result().get(20, TimeUnit.SECONDS);
      assertThat(world.reports.all(CallReport.FlagRaised.class))
          .noneMatch(CallReport.FlagRaised::notifiedFirstContact);
    }
  }
}
