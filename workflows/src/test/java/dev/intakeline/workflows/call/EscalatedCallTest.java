package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.contracts.call.SearchAttributes;
import dev.intakeline.contracts.escalation.Acknowledgement;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import dev.intakeline.contracts.escalation.EscalationWorkflow;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.Severity;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EscalatedCallTest {
  private static final EscalationResult ACKNOWLEDGED =
      new EscalationResult(new FlagId("f1"), EscalationStatus.ACKNOWLEDGED, Optional.of("nurse"));
  private final CallLab lab = CallLab.inRealTime();
  private final List<CallCommand> obeyed = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    lab.close();
  }

  private EscalationWorkflow escalation(String flag) {
    return lab.client()
        .newWorkflowStub(EscalationWorkflow.class, "escalation/" + Samples.CALL + "/" + flag);
  }

  @Test
  void tellsTheCallerThatSomebodyTookNote() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          conversation.raise(Samples.flag("f1", Severity.CRITICAL));
          conversation.report(Samples.flag("f1", Severity.CRITICAL));
          obeyed.add(conversation.awaitCommand());
          return conversation.end(CallOutcome.ESCALATED);
        });
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> !lab.outside.notifications.isEmpty());
    assertThat(call.status().stage()).isEqualTo(CallStage.ESCALATING);
    assertThat(lab.attribute(SearchAttributes.SEVERITY)).isEqualTo("CRITICAL");
    assertThat(escalation("f1").acknowledge(new Acknowledgement("nurse"))).isEqualTo(ACKNOWLEDGED);

    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.ESCALATED);
    assertThat(result.escalation()).isEqualTo(Optional.of(ACKNOWLEDGED));
    assertThat(result.flags()).hasSize(1);
    assertThat(obeyed).containsExactly(new CallCommand.EscalationAcknowledged("acknowledged-f1"));
    assertThat(lab.outside.notifications).hasSize(1);
  }

  @Test
  void escalatesEachFlagOnceAndNotesNotAtAll() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.raise(Samples.flag("f1", Severity.URGENT));
          conversation.raise(Samples.flag("f2", Severity.NOTE));
          conversation.raise(
              new CallReport.FlagRaised(Samples.flag("f3", Severity.URGENT).flag(), true));
          return conversation.end(CallOutcome.COMPLETED);
        });
    lab.start();
    lab.call(Samples.request());
    CallResult result = lab.result(Samples.CALL);
    assertThat(result.flags()).hasSize(3);
    lab.await(() -> !lab.outside.notifications.isEmpty());
    // The worker has told the first contact of f3 itself, and f2 concerns nobody.
    assertThat(lab.outside.notifications)
        .extracting(notification -> notification.flag().value())
        .containsExactly("f1");
    assertThat(escalation("f3").result().status()).isEqualTo(EscalationStatus.NOTIFYING);
  }

  @Test
  void outlivesItsCall() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.raise(Samples.flag("f1", Severity.CRITICAL));
          return conversation.end(CallOutcome.ABANDONED);
        });
    lab.start();
    lab.call(Samples.request());
    assertThat(lab.result(Samples.CALL).escalation().orElseThrow().status())
        .isEqualTo(EscalationStatus.NOTIFYING);
    assertThat(escalation("f1").acknowledge(new Acknowledgement("nurse"))).isEqualTo(ACKNOWLEDGED);
    assertThat(
            lab.client()
                .newUntypedWorkflowStub("escalation/" + Samples.CALL + "/f1")
                .getResult(EscalationResult.class))
        .isEqualTo(ACKNOWLEDGED);
  }

  @Test
  void cancellingDoesNotHangUpOnACallerInDanger() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          conversation.raise(Samples.flag("f1", Severity.CRITICAL));
          conversation.report(Samples.flag("f1", Severity.CRITICAL));
          obeyed.add(conversation.awaitCommand());
          return conversation.end(CallOutcome.ESCALATED);
        });
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> !lab.outside.notifications.isEmpty());
    call.cancel("not needed any more");
    assertThat(call.status().stage()).isEqualTo(CallStage.ESCALATING);
    escalation("f1").acknowledge(new Acknowledgement("nurse"));

    assertThat(lab.result(Samples.CALL).outcome()).isEqualTo(CallOutcome.ESCALATED);
    assertThat(obeyed).containsExactly(new CallCommand.EscalationAcknowledged("acknowledged-f1"));
  }

  @Test
  void cancellingTheCallCancelsNoEscalation() {
    AtomicBoolean leaves = new AtomicBoolean();
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          conversation.raise(Samples.flag("f1", Severity.CRITICAL));
          while (!leaves.get()) {
            assertThat(conversation.commandWithin50Millis()).isFalse();
          }
          return conversation.end(CallOutcome.ESCALATED);
        });
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> !lab.outside.notifications.isEmpty());
    call.cancel("not needed any more");
    leaves.set(true);

    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.ESCALATED);
    assertThat(result.archive()).isPresent();
    assertThat(result.escalation().orElseThrow().status()).isEqualTo(EscalationStatus.NOTIFYING);
    assertThat(escalation("f1").acknowledge(new Acknowledgement("nurse"))).isEqualTo(ACKNOWLEDGED);
  }

  @Test
  void answersAFlagWithTheCommandsThatWait() {
    List<ReportAnswer> answers = new CopyOnWriteArrayList<>();
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          obeyed.add(conversation.awaitCommand());
          answers.add(conversation.raise(Samples.flag("f1", Severity.CRITICAL)));
          answers.add(conversation.raise(Samples.flag("f1", Severity.CRITICAL)));
          return conversation.end(CallOutcome.CANCELLED);
        });
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> call.status().stage() == CallStage.INTERVIEW);
    call.cancel("test");
    lab.result(Samples.CALL);
    assertThat(answers)
        .extracting(ReportAnswer::verdict)
        .containsExactly(ReportAnswer.Verdict.FOLDED, ReportAnswer.Verdict.REPEATED);
  }
}
