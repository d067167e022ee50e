package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.OperatorDecision;
import dev.intakeline.contracts.call.OperatorDecision.Choice;
import dev.intakeline.contracts.call.SearchAttributes;
import io.temporal.client.WorkflowUpdateException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperatorTest {
  private final CallLab lab = CallLab.inRealTime();

  @AfterEach
  void close() {
    lab.close();
  }

  private IntakeCallWorkflow callWithBroken(CallStep step) {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          while (!lab.outside.asked.contains("DIAL") || lab.outside.isBroken(CallStep.DIAL)) {
            if (conversation.commandWithin50Millis()) {
              return conversation.end(CallOutcome.FAILED);
            }
          }
          conversation.meet();
          return conversation.end(CallOutcome.COMPLETED);
        });
    lab.outside.breakDown(step);
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> call.status().stage() == CallStage.AWAITING_OPERATOR);
    assertThat(call.status().failedStep()).isEqualTo(Optional.of(step));
    return call;
  }

  private static OperatorDecision decision(CallStep step, Choice choice) {
    return new OperatorDecision(step, choice, "alice", "tried by a test");
  }

  @ParameterizedTest
  @EnumSource(
      value = CallStep.class,
      names = {"PREPARE", "ROOM", "DIAL", "ARCHIVE", "INDEX", "DELIVER"})
  void triesAgainWhenToldTo(CallStep step) {
    IntakeCallWorkflow call = callWithBroken(step);
    assertThat(lab.attribute(SearchAttributes.AWAITING_OPERATOR)).isEqualTo("true");
    assertThat(lab.attribute(SearchAttributes.FAILED_STEP)).isEqualTo(step.name());
    lab.outside.mend(step);
    call.decide(decision(step, Choice.RETRY));

    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(lab.outside.delivered).hasSize(1);
    assertThat(lab.outside.dialled).isEqualTo(1);
    assertThat(lab.attribute(SearchAttributes.AWAITING_OPERATOR)).isEqualTo("false");
    assertThat(lab.attribute(SearchAttributes.FAILED_STEP)).isEqualTo("NONE");
  }

  @Test
  void waitsAgainWhenTheRetryFails() {
    IntakeCallWorkflow call = callWithBroken(CallStep.ARCHIVE);
    call.decide(decision(CallStep.ARCHIVE, Choice.RETRY));
    lab.await(() -> lab.outside.times(CallStep.ARCHIVE) == 2);
    lab.await(() -> call.status().stage() == CallStage.AWAITING_OPERATOR);
    lab.outside.mend(CallStep.ARCHIVE);
    call.decide(decision(CallStep.ARCHIVE, Choice.RETRY));
    assertThat(lab.result(Samples.CALL).archive()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = CallStep.class,
      names = {"ROOM", "DIAL", "ARCHIVE", "INDEX", "DELIVER"})
  void goesOnWithoutTheStepWhenToldTo(CallStep step) {
    IntakeCallWorkflow call = callWithBroken(step);
    if (step == CallStep.DIAL) {
      lab.outside.mend(step);
    }
    call.decide(decision(step, Choice.SKIP));
    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(result.archive().isPresent()).isEqualTo(step != CallStep.ARCHIVE);
    assertThat(lab.outside.times(step)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = CallStep.class,
      names = {"PREPARE", "ROOM", "DIAL", "ARCHIVE"})
  void endsAsFailedAndSaysSoWhenToldToGiveUp(CallStep step) {
    IntakeCallWorkflow call = callWithBroken(step);
    call.decide(decision(step, Choice.GIVE_UP));
    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.FAILED);
    assertThat(lab.outside.delivered)
        .extracting(CallResult::outcome)
        .containsExactly(CallOutcome.FAILED);
    assertThat(lab.outside.asked).contains("DELETE_ROOM");
  }

  @ParameterizedTest
  @EnumSource(
      value = CallStep.class,
      names = {"INDEX", "DELIVER"})
  void sealedRecordIsNotContradicted(CallStep step) {
    IntakeCallWorkflow call = callWithBroken(step);
    call.decide(decision(step, Choice.GIVE_UP));
    CallResult result = lab.result(Samples.CALL);
    assertThat(result.archive()).isPresent();
    assertThat(result.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(lab.attribute(SearchAttributes.OUTCOME)).isEqualTo("COMPLETED");
  }

  @Test
  void refusesDecisionsThatFitNothing() {
    IntakeCallWorkflow call = callWithBroken(CallStep.PREPARE);
    assertThatThrownBy(() -> call.decide(decision(CallStep.ARCHIVE, Choice.RETRY)))
        .isInstanceOf(WorkflowUpdateException.class)
        .hasStackTraceContaining("step: PREPARE waits, not ARCHIVE");
    assertThatThrownBy(() -> call.decide(decision(CallStep.PREPARE, Choice.SKIP)))
        .isInstanceOf(WorkflowUpdateException.class)
        .hasStackTraceContaining("choice: a call can't go on unprepared");
    lab.outside.mend(CallStep.PREPARE);
    call.decide(decision(CallStep.PREPARE, Choice.RETRY));
    lab.result(Samples.CALL);
  }

  /** What an operator types into the Temporal UI: plain JSON. */
  @Test
  void takesADecisionAsPlainJson() {
    callWithBroken(CallStep.ARCHIVE);
    lab.outside.mend(CallStep.ARCHIVE);
    lab.untyped(Samples.CALL)
        .update(
            "decide",
            Map.class,
            Map.of("step", "ARCHIVE", "choice", "RETRY", "actor", "alice", "reason", "disk full"));
    assertThat(lab.result(Samples.CALL).archive()).isPresent();
  }
}
