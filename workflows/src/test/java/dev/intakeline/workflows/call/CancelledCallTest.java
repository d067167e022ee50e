package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.OperatorDecision;
import dev.intakeline.contracts.call.SearchAttributes;
import io.temporal.failure.CanceledFailure;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancelledCallTest {
  private final CallLab lab = CallLab.inRealTime();
  private final List<CallCommand> obeyed = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    lab.close();
  }

  private IntakeCallWorkflow callInInterview() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          conversation.report(Samples.turn("q1", true));
          obeyed.add(conversation.awaitCommand());
          return conversation.end(CallOutcome.CANCELLED);
        });
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> call.status().answers() == 1);
    return call;
  }

  @Test
  void endsAConversationPolitelyAndKeepsItsRecord() {
    callInInterview().cancel("ordered by mistake");
    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.CANCELLED);
    assertThat(result.archive()).isPresent();
    assertThat(result.answers()).isEqualTo(1);
    assertThat(obeyed).containsExactly(new CallCommand.End("end", CallOutcome.CANCELLED));
  }

  @Test
  void takesTemporalsOwnCancellationForTheSame() {
    callInInterview();
    lab.untyped(Samples.CALL).cancel();
    // The SDK lets no workflow that was cancelled return anything: the result is where it was put.
    assertThatThrownBy(() -> lab.result(Samples.CALL))
        .hasRootCauseInstanceOf(CanceledFailure.class);
    CallResult result = lab.outside.delivered.getFirst();
    assertThat(result.outcome()).isEqualTo(CallOutcome.CANCELLED);
    assertThat(result.archive()).isPresent();
    assertThat(lab.attribute(SearchAttributes.OUTCOME)).isEqualTo("CANCELLED");
    assertThat(obeyed).hasSize(1);
  }

  @Test
  void leavesAStepThatWaitsForAnOperator() {
    lab.outside.breakDown(CallStep.PREPARE);
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> call.status().stage() == CallStage.AWAITING_OPERATOR);
    call.cancel("not needed any more");
    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.CANCELLED);
    assertThat(result.archive()).isEmpty();
    assertThat(lab.outside.delivered).hasSize(1);
  }

  @Test
  void endsACallThatStillLooksForAHost() {
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> lab.outside.asked.contains("ROOM"));
    call.cancel("not needed any more");
    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(CallOutcome.CANCELLED);
  }

  @Test
  void sealsWhatAHostThatToldNothingMayHaveWritten() {
    FakeHost host =
        lab.host(
            "worker-a",
            conversation -> {
              obeyed.add(conversation.awaitCommand());
              return conversation.giveUp();
            });
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> !host.hosted.isEmpty());
    call.cancel("not needed any more");
    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.CANCELLED);
    assertThat(result.hostings()).isEqualTo(1);
    assertThat(result.archive()).isPresent();
  }

  @Test
  void endsACallWhoseCalleeHasNotCome() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          obeyed.add(conversation.awaitCommand());
          return conversation.end(CallOutcome.CANCELLED);
        });
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> call.status().stage() == CallStage.DIALLING);
    call.cancel("not needed any more");
    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(CallOutcome.CANCELLED);
  }

  @Test
  void changesNothingOnceTheConversationIsOver() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          return conversation.end(CallOutcome.COMPLETED);
        });
    lab.outside.breakDown(CallStep.ARCHIVE);
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> call.status().stage() == CallStage.AWAITING_OPERATOR);
    call.cancel("too late");
    lab.outside.mend(CallStep.ARCHIVE);
    call.decide(
        new OperatorDecision(
            CallStep.ARCHIVE, OperatorDecision.Choice.RETRY, "alice", "disk is back"));
    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(result.archive()).isPresent();
  }
}
