package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.media.interview.Plans;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A call has one host at a time, and each host an epoch. */
@Execution(ExecutionMode.CONCURRENT)
final class EpochsIT {
  @TempDir Path folder;

  @Test
  void newHostGoesOnWithTheOpenQuestion() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("yes", "3", "yes");
      FakeRooms first = new FakeRooms(4);
      CallPipeline dying = world.host(first, Plans.twoQuestions(), Epoch.FIRST);
      Await.until(() -> world.reports.all(CallReport.TurnCommitted.class).size() == 1);

      CallPipeline next = world.host(new FakeRooms(2), Plans.twoQuestions(), new Epoch(2));

      HostResult result = next.result().get(20, TimeUnit.SECONDS);
      assertThat(result.outcome()).contains(CallOutcome.COMPLETED);
      assertThat(world.reports.all(CallReport.TurnCommitted.class)).hasSize(2);
      dying.cancel();
      assertThat(dying.result().get(20, TimeUnit.SECONDS)).isNotNull();
      assertThat(world.events(CallEvent.Ended.class)).as("the zombie writes nothing").hasSize(1);
    }
  }

  @Test
  void workerThatStillHasTheCallTakesTheNewEpochWithoutAWord() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("yes", "3", "yes");
      CallPipeline call = world.host(new FakeRooms(6), Plans.twoQuestions(), Epoch.FIRST);
      var firstHosting = call.result();
      Await.until(() -> world.reports.all(CallReport.Identity.class).size() == 1);

      assertThat(call.takeOver(new Epoch(2))).isTrue();

      assertThat(firstHosting.get(5, TimeUnit.SECONDS).end()).isEqualTo(HostResult.End.REPLACED);
      assertThat(call.result().get(20, TimeUnit.SECONDS).outcome()).contains(CallOutcome.COMPLETED);
      assertThat(
              world.events(CallEvent.Prompted.class).stream()
                  .flatMap(prompted -> prompted.phrase().stream())
                  .map(Enum::name))
          .doesNotContain("RESUMED");
    }
  }

  @Test
  void staleAnswerWhileOurOwnNewEpochIsOnItsWayIsNoLoss() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("yes", "3", "yes");
      CallPipeline call = world.host(new FakeRooms(6), Plans.twoQuestions(), Epoch.FIRST);
      Await.until(() -> world.reports.all(CallReport.Identity.class).size() == 1);

      call.claimed(new Epoch(2));
      world.reports.verdict = ReportAnswer.Verdict.STALE_EPOCH;
      Await.until(() -> world.reports.all(CallReport.Consent.class).size() > 1);
      world.reports.verdict = ReportAnswer.Verdict.FOLDED;
      assertThat(call.takeOver(new Epoch(2))).isTrue();

      assertThat(call.result().get(20, TimeUnit.SECONDS).outcome()).contains(CallOutcome.COMPLETED);
    }
  }

  /** Whoever joined under the agent's name has the call: nothing more is said, asked or written. */
  @Test
  void hostThatIsEvictedFromItsRoomIsReplaced() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("yes", "3", "yes");
      FakeRooms rooms = new FakeRooms(6);
      CallPipeline call = world.host(rooms, Plans.twoQuestions(), Epoch.FIRST);
      Await.until(() -> world.reports.all(CallReport.Identity.class).size() == 1);

      rooms.evict();

      assertThat(call.result().get(20, TimeUnit.SECONDS).end()).isEqualTo(HostResult.End.REPLACED);
      assertThat(rooms.closed).as("it has left").isTrue();
      assertThat(world.events(CallEvent.Ended.class)).as("the call goes on elsewhere").isEmpty();
      assertThat(world.tools.ends).isEmpty();
    }
  }

  @Test
  void staleAnswerOtherwiseMeansThatAnotherHasTheCall() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.reports.verdict = ReportAnswer.Verdict.STALE_EPOCH;
      CallPipeline call = world.host(new FakeRooms(0), Plans.twoQuestions(), Epoch.FIRST);

      assertThat(call.result().get(20, TimeUnit.SECONDS).end()).isEqualTo(HostResult.End.REPLACED);
    }
  }
}
