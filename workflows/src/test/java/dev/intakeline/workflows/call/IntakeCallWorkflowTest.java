package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.OperatorDecision;
import dev.intakeline.contracts.call.OperatorDecision.Choice;
import dev.intakeline.contracts.call.ReportAnswer.Verdict;
import dev.intakeline.contracts.call.RoomSignal;
import dev.intakeline.contracts.call.SearchAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeCallWorkflowTest {
  private final CallLab lab = CallLab.inRealTime();

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void takesCallFromOrderToDeliveredResult() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          conversation.report(Samples.turn("q1", true));
          conversation.report(Samples.turn("q2", false));
          return conversation.end(CallOutcome.COMPLETED);
        });
    lab.start();

    lab.call(Samples.request());
    CallResult result = lab.result(Samples.CALL);

    assertThat(result.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(result.answers()).isEqualTo(2);
    assertThat(result.hostings()).isEqualTo(1);
    assertThat(result.archive()).isEqualTo(Optional.of(Samples.receipt()));
    assertThat(lab.outside.asked)
        .containsExactly("PREPARE", "ROOM", "DIAL", "DELETE_ROOM", "ARCHIVE", "INDEX", "DELIVER");
    assertThat(lab.outside.delivered).containsExactly(result);
    assertThat(lab.outside.archived.getFirst().recorded()).isTrue();
    assertThat(lab.attribute(SearchAttributes.STAGE)).isEqualTo("ENDED");
    assertThat(lab.attribute(SearchAttributes.OUTCOME)).isEqualTo("COMPLETED");
    assertThat(lab.attribute(SearchAttributes.TENANT)).isEqualTo("clinic");
    assertThat(lab.attribute(SearchAttributes.QUESTIONNAIRE)).isEqualTo("two");
    assertThat(lab.attribute(SearchAttributes.QUESTIONNAIRE_VERSION))
        .isEqualTo(Samples.request().questionnaire().value());
    assertThat(lab.attribute(SearchAttributes.AWAITING_OPERATOR)).isEqualTo("false");
  }

  @ParameterizedTest
  @EnumSource(CallOutcome.class)
  void endsWithTheOutcomeThatTheWorkerReports(CallOutcome outcome) {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          return conversation.end(outcome);
        });
    lab.start();
    lab.call(Samples.request());
    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(outcome);
  }

  @Test
  void endsACallThatNobodyComesTo() {
    FakeHost host =
        lab.host(
            "worker-a",
            conversation -> {
              conversation.ready();
              conversation.awaitCommand();
              return conversation.end(CallOutcome.NO_ANSWER);
            });
    lab.start();
    lab.call(Samples.impatient());
    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(CallOutcome.NO_ANSWER);
    assertThat(host.hosted).hasSize(1);
  }

  /** Webhooks come in any order; what happens in the room its host hears, and earlier. */
  @Test
  void takesWhatIsSaidOfTheRoomInAnyOrder() {
    FakeHost host =
        lab.host(
            "worker-a",
            conversation -> {
              conversation.call.roomChanged(new RoomSignal.RoomFinished("event-3"));
              conversation.call.roomChanged(new RoomSignal.CalleeLeft("event-2"));
              conversation.ready();
              conversation.meet();
              conversation.report(Samples.turn("q1", true));
              conversation.call.roomChanged(new RoomSignal.CalleeLeft("event-2"));
              conversation.report(Samples.turn("q2", true));
              return conversation.end(CallOutcome.COMPLETED);
            });
    lab.outside.breakDown(CallStep.ARCHIVE);
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> call.status().stage() == CallStage.AWAITING_OPERATOR);
    CallStatus before = call.status();

    call.roomChanged(new RoomSignal.CalleeJoined("event-4"));

    assertThat(call.status()).isEqualTo(before);
    lab.outside.mend(CallStep.ARCHIVE);
    call.decide(new OperatorDecision(CallStep.ARCHIVE, Choice.RETRY, "alice", "made room"));
    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(result.answers()).isEqualTo(2);
    assertThat(host.hosted).hasSize(1);
    assertThat(lab.outside.dialled).isEqualTo(1);
  }

  @Test
  void answersReportsByTheirNumbers() {
    List<Verdict> verdicts = new CopyOnWriteArrayList<>();
    lab.host(
        "worker-a",
        conversation -> {
          CallReport ready = new CallReport.AgentReady(conversation.worker);
          verdicts.add(conversation.call.report(conversation.envelope(2, ready)).verdict());
          verdicts.add(conversation.ready().verdict());
          verdicts.add(conversation.call.report(conversation.envelope(1, ready)).verdict());
          return conversation.end(CallOutcome.COMPLETED);
        });
    lab.start();
    lab.call(Samples.request());
    lab.result(Samples.CALL);
    assertThat(verdicts).containsExactly(Verdict.EARLIER_MISSING, Verdict.FOLDED, Verdict.REPEATED);
  }

  @Test
  void foldsWhatCouldNotBeReportedInTime() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          return conversation.over(
              CallOutcome.COMPLETED,
              conversation.envelope(1, new CallReport.AgentReady(conversation.worker)),
              conversation.envelope(2, Samples.turn("q1", true)),
              conversation.envelope(3, new CallReport.Ended(CallOutcome.ABANDONED, false)));
        });
    lab.start();
    lab.call(Samples.request());
    CallResult result = lab.result(Samples.CALL);
    assertThat(result.answers()).isEqualTo(1);
    assertThat(result.outcome()).isEqualTo(CallOutcome.ABANDONED);
  }

  @Test
  void endsACallThatReportsWithoutEnd() {
    FakeHost host =
        lab.host(
            "worker-a",
            conversation -> {
              conversation.ready();
              conversation.meet();
              for (int turn = 0; turn < CallLimits.REPORTS_MAX; turn++) {
                List<CallCommand> commands =
                    conversation.report(Samples.turn("q1", true)).commands();
                if (!commands.isEmpty()) {
                  return conversation.over(CallOutcome.FAILED);
                }
              }
              return conversation.giveUp();
            });
    lab.start();
    lab.call(Samples.request());
    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(CallOutcome.FAILED);
    assertThat(host.hosted).hasSize(1);
  }
}
