package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.media.interview.Plans;
import dev.intakeline.media.listen.Recognition;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A call is held from its first word to its last. */
@Execution(ExecutionMode.CONCURRENT)
final class CallPipelineIT {
  @TempDir Path folder;

  @Test
  void callIsHeldFromDisclosureToGoodbye() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("yes", "3", "yes");

      HostResult result = world.hold(new FakeRooms(6), Plans.twoQuestions());

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
      assertThat(world.events(CallEvent.TurnTimed.class)).hasSize(6);
      assertThat(world.events(CallEvent.Ended.class))
          .containsExactly(new CallEvent.Ended(CallOutcome.COMPLETED));
      assertThat(world.tools.ends)
          .containsExactly(new EndCall(CallWorld.CALL + "/end/COMPLETED", CallOutcome.COMPLETED));
      assertThat(
              world.events(CallEvent.ToolAnswered.class).stream().map(toolCall -> toolCall.tool()))
          .containsExactly("record_answer", "record_answer", "end_call");
    }
  }

  /** Who is asked whether it was a danger doesn't wait for the sound of the question. */
  @Test
  void questionsAboutDangersAreMadeAhead() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("yes", "3", "yes");
      world.hold(new FakeRooms(6), Plans.twoQuestions());

      List<String> questions =
          Plans.rules().phrases().stream()
              .filter(rule -> rule.severity() == Severity.CRITICAL)
              .map(PhraseRule::concern)
              .map(concern -> Plans.words().text(FixedPhrase.DANGER_QUESTION, "concern", concern))
              .toList();
      assertThat(questions).isNotEmpty();
      assertThat(world.known).containsAll(questions);
    }
  }

  @Test
  void answersAreOnDiskBeforeTheyAreReported() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("yes", "3", "yes");
      world.hold(new FakeRooms(6), Plans.twoQuestions());

      List<CallEvent.AnswerCommitted> committed = world.events(CallEvent.AnswerCommitted.class);
      assertThat(committed.stream().map(event -> event.answer().linkId()))
          .containsExactly(new LinkId("hurts"), new LinkId("days"));
    }
  }

  @Test
  void dangerIsRaisedPastTheReportsAndTheCallerStaysOnTheLine() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.agreesAndSays("i have chest pain");
      world.reports.acknowledgesAtOnce = true;

      HostResult result = world.hold(new FakeRooms(4), Plans.twoQuestions());

      assertThat(result.outcome()).contains(CallOutcome.ESCALATED);
      assertThat(world.reports.flags).hasSize(1);
      assertThat(world.notified).isEmpty();
      assertThat(world.events(CallEvent.FlagFired.class)).hasSize(1);
      RedFlag flag = world.events(CallEvent.FlagFired.class).getFirst().flag();
      assertThat(world.tools.concerns)
          .containsExactly(
              new FlagConcern(
                  CallWorld.CALL + "/flag/" + flag.id(),
                  flag.utterance(),
                  "Red flag of rule chest-pain: critical, found in the transcript"));
      assertThat(world.tools.ends)
          .extracting(EndCall::outcome)
          .containsExactly(CallOutcome.ESCALATED);
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
  void brokenSpeechEndsTheCallInADefinedState() throws Exception {
    try (CallWorld world = new CallWorld(folder)) {
      world.speechIsBroken = true;

      HostResult result = world.hold(new FakeRooms(0), Plans.twoQuestions());

      assertThat(result.outcome()).contains(CallOutcome.FAILED);
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

  private static List<AnswerValue> values(List<CallReport.TurnCommitted> turns) {
    return turns.stream()
        .map(turn -> turn.answer().answer())
        .map(ItemAnswer.Answered.class::cast)
        .map(ItemAnswer.Answered::value)
        .toList();
  }
}
