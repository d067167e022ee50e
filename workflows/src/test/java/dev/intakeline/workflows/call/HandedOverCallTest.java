package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.OperatorDecision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The caller hears "I will have a person call you back": somebody has to know. */
class HandedOverCallTest {
  private final CallLab lab = CallLab.inRealTime();

  @AfterEach
  void close() {
    lab.close();
  }

  private CallResult callThatEnds(CallOutcome outcome) {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          return conversation.end(outcome);
        });
    lab.start();
    lab.call(Samples.request());
    return lab.result(Samples.CALL);
  }

  @Test
  void tellsTheFirstContactAlone() {
    CallResult result = callThatEnds(CallOutcome.HANDED_OVER);

    assertThat(result.outcome()).isEqualTo(CallOutcome.HANDED_OVER);
    assertThat(lab.outside.wanted)
        .extracting(wanted -> wanted.key())
        .containsExactly("clinic/call-0001/person-wanted/nurse");
    assertThat(lab.outside.notifications).isEmpty();
    assertThat(lab.outside.delivered).hasSize(1);
  }

  @Test
  void tellsTheNextWhereTheFirstDoesNotTakeIt() {
    lab.outside.makeUnreachable("nurse");

    callThatEnds(CallOutcome.HANDED_OVER);

    assertThat(lab.outside.wanted)
        .extracting(wanted -> wanted.contact().id())
        .containsExactly("doctor");
    assertThat(lab.outside.asked).doesNotContain("ALERT_PERSON_WANTED");
  }

  @Test
  void alertsAndEndsAsAnyCallWhereNobodyTakesIt() {
    lab.outside.makeUnreachable("nurse");
    lab.outside.makeUnreachable("doctor");

    CallResult result = callThatEnds(CallOutcome.HANDED_OVER);

    assertThat(result.archive()).isPresent();
    assertThat(lab.outside.delivered).hasSize(1);
    assertThat(lab.outside.asked).containsOnlyOnce("ALERT_PERSON_WANTED");
  }

  @Test
  void doesNotWaitForAnArchiveThatIsBroken() {
    lab.outside.breakDown(CallStep.ARCHIVE);
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          return conversation.end(CallOutcome.HANDED_OVER);
        });
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());

    lab.await(() -> !lab.outside.wanted.isEmpty());
    lab.await(() -> call.status().failedStep().isPresent());
    assertThat(lab.outside.archived).isEmpty();
  }

  @Test
  void tellsSomebodyOfACallThatBrokeWhileTheCallerWasThere() {
    callThatEnds(CallOutcome.FAILED);

    assertThat(lab.outside.wanted)
        .extracting(wanted -> wanted.outcome())
        .containsExactly(CallOutcome.FAILED);
  }

  @Test
  void tellsNobodyOfACallThatBrokeBeforeAnybodyCame() {
    lab.outside.breakDown(CallStep.DIAL);
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.awaitCommand();
          return conversation.end(CallOutcome.FAILED);
        });
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> call.status().stage() == CallStage.AWAITING_OPERATOR);
    call.decide(
        new OperatorDecision(CallStep.DIAL, OperatorDecision.Choice.GIVE_UP, "alice", "test"));

    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(CallOutcome.FAILED);
    assertThat(lab.outside.wanted).isEmpty();
  }

  @Test
  void tellsNobodyOfACallThatWasHeldToItsEnd() {
    callThatEnds(CallOutcome.COMPLETED);

    assertThat(lab.outside.wanted).isEmpty();
  }
}
