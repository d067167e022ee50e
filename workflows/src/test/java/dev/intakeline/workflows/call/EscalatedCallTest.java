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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EscalatedCallTest {
  private static final EscalationResult ACKNOWLEDGED =
      new EscalationResult(new FlagId("f1"), EscalationStatus.ACKNOWLEDGED, Optional.of("nurse"));
  private static final EscalationResult ACKNOWLEDGED_2 =
      new EscalationResult(new FlagId("f2"), EscalationStatus.ACKNOWLEDGED, Optional.of("nurse"));
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
  void keepsTheCallerWhileContactsAreStillAskedAboutAnotherFlag() {
    makeUnreachable("f1");
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          conversation.raise(Samples.flag("f2", Severity.CRITICAL));
          lab.await(() -> !lab.outside.notifications.isEmpty());
          conversation.raise(Samples.flag("f1", Severity.CRITICAL));
          obeyed.add(conversation.awaitCommand());
          return conversation.end(CallOutcome.ESCALATED);
        });
    lab.start();
    lab.call(Samples.request());
    lab.await(() -> lab.outside.asked.contains("ALERT"));
    escalation("f2").acknowledge(new Acknowledgement("nurse"));

    CallResult result = lab.result(Samples.CALL);
    assertThat(obeyed).containsExactly(new CallCommand.EscalationAcknowledged("acknowledged-f2"));
    assertThat(result.escalation()).contains(unanswered("f1"));
    assertThat(result.escalations()).containsExactly(ACKNOWLEDGED_2, unanswered("f1"));
  }

  @Test
  void tellsTheCallerThatNobodyCouldBeReachedAboutAnyFlag() {
    makeUnreachable("f1");
    makeUnreachable("f2");
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          conversation.raise(Samples.flag("f1", Severity.CRITICAL));
          conversation.raise(Samples.flag("f2", Severity.CRITICAL));
          obeyed.add(conversation.awaitCommand());
          lab.await(() -> Collections.frequency(lab.outside.asked, "ALERT") == 2);
          return conversation.end(CallOutcome.ESCALATED);
        });
    lab.start();
    lab.call(Samples.request());

    CallResult result = lab.result(Samples.CALL);
    assertThat(obeyed).singleElement().isInstanceOf(CallCommand.EscalationUnanswered.class);
    assertThat(result.escalations()).containsExactly(unanswered("f1"), unanswered("f2"));
  }

  @Test
  void tellsOfTheWorstFlagThatNobodyHasTakenNoteOf() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          conversation.raise(Samples.flag("f1", Severity.URGENT));
          conversation.raise(Samples.flag("f2", Severity.CRITICAL));
          conversation.raise(Samples.flag("f3", Severity.CRITICAL));
          obeyed.add(conversation.awaitCommand());
          return conversation.end(CallOutcome.ESCALATED);
        });
    lab.start();
    lab.call(Samples.request());
    lab.await(() -> lab.outside.notifications.size() == 3);
    escalation("f2").acknowledge(new Acknowledgement("nurse"));

    CallResult result = lab.result(Samples.CALL);
    assertThat(result.escalation()).contains(notifying("f3"));
    assertThat(result.escalations())
        .containsExactly(ACKNOWLEDGED_2, notifying("f3"), notifying("f1"));
  }

  private void makeUnreachable(String flag) {
    for (String contact : List.of("nurse", "doctor")) {
      lab.outside.makeUnreachable(Samples.CALL + "/" + flag + "/" + contact);
    }
  }

  private static EscalationResult unanswered(String flag) {
    return new EscalationResult(
        new FlagId(flag), EscalationStatus.ESCALATED_UNANSWERED, Optional.empty());
  }

  private static EscalationResult notifying(String flag) {
    return new EscalationResult(new FlagId(flag), EscalationStatus.NOTIFYING, Optional.empty());
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
