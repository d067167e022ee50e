package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.media.interview.Plans;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.notify.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
final class CallPipelineIT {
  @TempDir Path folder;

  @Test
  void callIsHeldFromDisclosureToGoodbye() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.words.hears("yes").hears("yes").hears("no").hears("yes").hears("3");

      HostResult result = world.hold(new FakeRooms(5), Plans.twoQuestions());

      assertThat(result.end()).isEqualTo(HostResult.End.CALL_OVER);
      assertThat(result.outcome()).contains(CallOutcome.COMPLETED);
      assertThat(result.unreported()).isEmpty();
      assertThat(world.reports.folded.stream().map(e -> e.report().getClass().getSimpleName()))
          .containsExactly(
              "AgentReady",
              "CalleeVerdict",
              "Identity",
              "Consent",
              "TurnCommitted",
              "TurnCommitted",
              "Ended");
      assertThat(values(world.reports.all(CallReport.TurnCommitted.class)))
          .containsExactly(new AnswerValue.BooleanAnswer(true), new AnswerValue.IntegerAnswer(3));
      assertThat(world.tools.recorded).hasSize(2);
      assertThat(world.events(CallEvent.TurnTimed.class)).hasSize(5);
      assertThat(world.events().getLast()).isEqualTo(new CallEvent.Ended(CallOutcome.COMPLETED));
    }
  }

  @Test
  void answersAreOnDiskBeforeTheyAreReported() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.words.hears("yes").hears("yes").hears("no").hears("yes").hears("3");
      world.hold(new FakeRooms(5), Plans.twoQuestions());

      List<CallEvent.AnswerCommitted> committed = world.events(CallEvent.AnswerCommitted.class);
      assertThat(committed.stream().map(event -> event.answer().linkId()))
          .containsExactly(new LinkId("hurts"), new LinkId("days"));
    }
  }

  @Test
  void dangerIsRaisedPastTheReportsAndTheCallerStaysOnTheLine() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.words.hears("yes").hears("yes").hears("no").hears("i have chest pain");
      world.reports.acknowledgesAtOnce = true;

      HostResult result = world.hold(new FakeRooms(4), Plans.twoQuestions());

      assertThat(result.outcome()).contains(CallOutcome.ESCALATED);
      assertThat(world.reports.flags).hasSize(1);
      assertThat(world.notified).isEmpty();
      assertThat(world.events(CallEvent.FlagFired.class)).hasSize(1);
    }
  }

  /** Nothing was asked yet: the first words are heard all the same. */
  @Test
  void whoSpeaksIntoTheDisclosureIsHeardAndScreened() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.words.hears(new Recognition.Nothing()).hears("yes");
      world.danger.spots("chest pain");
      world.reports.acknowledgesAtOnce = true;
      FakeRooms rooms = new FakeRooms(1);
      rooms.greets = true;

      HostResult result = world.hold(rooms, Plans.twoQuestions());

      assertThat(result.outcome()).contains(CallOutcome.ESCALATED);
      assertThat(world.events(CallEvent.DangerSuspected.class)).hasSize(1);
    }
  }

  @Test
  void firstContactIsToldFromHereWhenTheWorkflowDoesNotAnswer() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.words.hears("yes").hears("yes").hears("no").hears("i have chest pain");
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
      world.words.hears("yes").hears("yes").hears("no").hears("i have chest pain");
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
      world.words.hears("yes").hears("yes").hears("no").hears("i have chest pain");
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

  @Test
  void toolsThatCannotBeReachedDegradeTheCallAndNothingElse() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.tools.isAway = true;
      world.words.hears("yes").hears("yes").hears("no").hears("yes").hears("3");

      HostResult result = world.hold(new FakeRooms(5), Plans.twoQuestions());

      assertThat(result.outcome()).contains(CallOutcome.COMPLETED);
      assertThat(world.reports.all(CallReport.Degraded.class)).hasSize(1);
      assertThat(world.reports.all(CallReport.TurnCommitted.class)).hasSize(2);
    }
  }

  @Test
  void toolsThatAreBackAreToldWhatTheyMissedUnderTheSameIds() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.tools.isAway = true;
      world.words.hears("yes").hears("yes").hears("no").hears("yes").hears("3");
      CallPipeline call = world.host(new FakeRooms(5), Plans.twoQuestions(), Epoch.FIRST);
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
      world.words.hears("yes").hears("yes").hears("no").hears("yes").hears("3");

      world.hold(new FakeRooms(5), Plans.twoQuestions());

      assertThat(world.tools.askedByTheCall.get()).isEqualTo(1);
    }
  }

  @Test
  void brokenSpeechEndsTheCallInADefinedState() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.speechIsBroken = true;

      HostResult result = world.hold(new FakeRooms(0), Plans.twoQuestions());

      assertThat(result.outcome()).contains(CallOutcome.FAILED);
    }
  }

  @Test
  void newHostGoesOnWithTheOpenQuestion() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.words.hears("yes").hears("yes").hears("no").hears("yes").hears("3");
      FakeRooms first = new FakeRooms(4);
      CallPipeline dying = world.host(first, Plans.twoQuestions(), Epoch.FIRST);
      Await.until(() -> world.reports.all(CallReport.TurnCommitted.class).size() == 1);

      CallPipeline next = world.host(new FakeRooms(1), Plans.twoQuestions(), new Epoch(2));

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
      world.words.hears("yes").hears("yes").hears("no").hears("yes").hears("3");
      CallPipeline call = world.host(new FakeRooms(5), Plans.twoQuestions(), Epoch.FIRST);
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
      world.words.hears("yes").hears("yes").hears("no").hears("yes").hears("3");
      CallPipeline call = world.host(new FakeRooms(5), Plans.twoQuestions(), Epoch.FIRST);
      Await.until(() -> world.reports.all(CallReport.Identity.class).size() == 1);

      call.claimed(new Epoch(2));
      world.reports.verdict = ReportAnswer.Verdict.STALE_EPOCH;
      Await.until(() -> world.reports.all(CallReport.Consent.class).size() > 1);
      world.reports.verdict = ReportAnswer.Verdict.FOLDED;
      assertThat(call.takeOver(new Epoch(2))).isTrue();

      assertThat(call.result().get(20, TimeUnit.SECONDS).outcome()).contains(CallOutcome.COMPLETED);
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

  @Test
  void othersSeeThatItLives() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      FakeRooms rooms = new FakeRooms(0);
      CallPipeline call = world.host(rooms, Plans.twoQuestions(), Epoch.FIRST);

      Await.until(() -> world.journal.lastSignOfLife(CallWorld.CALL).isPresent());
      call.cancel();
      assertThat(call.result().get(20, TimeUnit.SECONDS)).isNotNull();
    }
  }

  private static <T> List<String> ids(List<T> events, Function<T, String> id) {
    return events.stream().map(id).toList();
  }

  private static List<AnswerValue> values(List<CallReport.TurnCommitted> turns) {
    return turns.stream()
        .map(turn -> turn.answer().answer())
        .map(ItemAnswer.Answered.class::cast)
        .map(ItemAnswer.Answered::value)
        .toList();
  }
}
