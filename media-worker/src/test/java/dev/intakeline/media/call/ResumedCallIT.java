package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.journal.live.AppendOutcome;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.media.interview.Plans;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A host that takes over a call which has changed, or was over, while nobody had it. */
@Execution(ExecutionMode.CONCURRENT)
final class ResumedCallIT {
  /** Five seconds for a callee who may come back, what closing may take, and a busy machine. */
  private static final long ENDS_WITHIN_S = 25;

  private static final Epoch SECOND = new Epoch(2);
  private static final UtteranceId WORDS = new UtteranceId("c4");
  private static final GivenAnswer HURTS =
      new GivenAnswer(
          new LinkId("hurts"),
          new ItemAnswer.Answered(
              new AnswerValue.BooleanAnswer(true),
              new Provenance(WORDS, new AudioSpan(1, 2), 0.9, true)));

  @TempDir Path folder;

  @Test
  void callerWhoHungUpInTheDeadAirHasLeft() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      interrupted(world);

      HostResult result = ended(world.host(new QuietRooms(false), Plans.twoQuestions(), SECOND));

      assertThat(result.end()).isEqualTo(HostResult.End.CALL_OVER);
      assertThat(result.outcome()).contains(CallOutcome.ABANDONED);
      assertThat(world.reports.all(CallReport.Recalled.class))
          .as("the host before was lost before it could tell")
          .singleElement()
          .isEqualTo(
              new CallReport.Recalled(
                  Optional.of(true),
                  Optional.of(new CallReport.Consent(true, false)),
                  List.of(HURTS)));
    }
  }

  /** Nothing was said before the last host was lost, so the record doesn't know of the callee. */
  @Test
  void calleeWhoCameAndLeftWhileNobodyHostedTheCallHasLeft() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      lost(world);

      HostResult result =
          ended(world.hostAfterCallee(new QuietRooms(false), Plans.twoQuestions(), SECOND));

      assertThat(result.end()).isEqualTo(HostResult.End.CALL_OVER);
      assertThat(result.outcome()).contains(CallOutcome.ABANDONED);
    }
  }

  @Test
  void callerWhoIsThereWithoutASoundIsSpokenTo() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      interrupted(world);
      CallPipeline next = world.host(new QuietRooms(true), Plans.twoQuestions(), SECOND);

      Await.until(() -> world.spoken.contains(Plans.words().text(FixedPhrase.RESUMED)));

      next.cancel();
      assertThat(ended(next).outcome()).contains(CallOutcome.CANCELLED);
    }
  }

  @Test
  void declinedCallThatNobodyWasToldOfIsDeclinedAtOnce() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      lost(
          world,
          new CallEvent.IdentityDecided(true, WORDS),
          new CallEvent.ConsentDecided(false, false, WORDS));
      QuietRooms rooms = new QuietRooms(false);

      HostResult result = ended(world.host(rooms, Plans.twoQuestions(), SECOND));

      assertThat(result.end()).isEqualTo(HostResult.End.CALL_OVER);
      assertThat(result.outcome()).contains(CallOutcome.DECLINED);
      assertThat(rooms.joined).as("nothing is left to be said").hasValue(0);
      assertThat(world.reports.all(CallReport.Ended.class))
          .extracting(CallReport.Ended::outcome)
          .containsExactly(CallOutcome.DECLINED);
    }
  }

  @Test
  void callInDangerThatIsBrokenOffWasEscalated() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("i have chest pain");
      CallPipeline call = world.host(new FakeRooms(4), Plans.twoQuestions(), Epoch.FIRST);
      Await.until(() -> !world.reports.flags.isEmpty());

      call.cancel();

      assertThat(ended(call).outcome()).contains(CallOutcome.ESCALATED);
    }
  }

  /** The host before may have been lost before the tools had it; they know it by its key. */
  @Test
  void redFlagOfALostHostIsToldToTheToolsOnceMore() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      RedFlag flag =
          new RedFlag(
              new FlagId("f1"),
              "chest-pain",
              Severity.CRITICAL,
              RedFlag.Source.SPOTTER,
              WORDS,
              new AudioSpan(1, 2),
              true);
      lost(world, new CallEvent.IdentityDecided(true, WORDS), new CallEvent.FlagFired(flag));
      CallPipeline call = world.host(new QuietRooms(true), Plans.twoQuestions(), SECOND);
      Await.until(() -> !world.tools.concerns.isEmpty());

      call.cancel();

      assertThat(ended(call).outcome()).contains(CallOutcome.ESCALATED);
      assertThat(world.tools.concerns)
          .containsExactly(
              new FlagConcern(
                  CallWorld.CALL + "/flag/f1",
                  WORDS,
                  "Red flag of rule chest-pain: critical, found in the spotter,"
                      + " not denied when asked"));
      assertThat(world.tools.ends).extracting(EndCall::outcome).contains(CallOutcome.ESCALATED);
    }
  }

  /** What the journal holds of a host that was lost after the first answer. */
  private static void interrupted(CallWorld world) throws Exception {
    lost(
        world,
        new CallEvent.IdentityDecided(true, WORDS),
        new CallEvent.ConsentDecided(true, false, WORDS),
        new CallEvent.AnswerCommitted(HURTS, List.of(), "yes"));
  }

  private static void lost(CallWorld world, CallEvent... events) throws Exception {
    if (world.journal.open(CallWorld.CALL, Epoch.FIRST) instanceof Journal.Opened(var disk, _)) {
      for (CallEvent event : events) {
        assertThat(disk.appendDurable(event, 1, System.nanoTime()))
            .isInstanceOf(AppendOutcome.Durable.class);
      }
    }
  }

  private static HostResult ended(CallPipeline call) throws Exception {
    return call.result().get(ENDS_WITHIN_S, TimeUnit.SECONDS);
  }
}
