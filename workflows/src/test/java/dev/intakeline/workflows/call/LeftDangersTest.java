package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.OperatorDecision;
import dev.intakeline.contracts.escalation.Notification;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The journal knows of a danger; the host that could tell of it is lost, and none comes after. */
class LeftDangersTest {
  private static final RedFlag DANGER = Samples.flag("f1", Severity.CRITICAL).flag();
  private final CallLab lab = CallLab.inRealTime();

  @AfterEach
  void close() {
    lab.close();
  }

  /** Cancelled while its caller is being asked; the host breaks instead of saying goodbye. */
  private IntakeCallWorkflow callThatIsLost() {
    lab.outside.left.add(DANGER);
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          conversation.awaitCommand();
          return conversation.giveUp();
        });
    lab.start();
    IntakeCallWorkflow call = lab.call(Samples.request());
    lab.await(() -> call.status().stage() == CallStage.INTERVIEW);
    call.cancel("not needed any more");
    return call;
  }

  @Test
  void areHandedToPeople() {
    callThatIsLost();

    CallResult result = lab.result(Samples.CALL);
    assertThat(result.outcome()).isEqualTo(CallOutcome.CANCELLED);
    assertThat(result.flags()).containsExactly(DANGER);
    assertThat(result.escalation()).isPresent();
    assertThat(lab.outside.archived)
        .extracting(ArchiveOrder::flags)
        .containsExactly(List.of(DANGER));
    lab.await(() -> !lab.outside.notifications.isEmpty());
    assertThat(lab.outside.notifications)
        .extracting(Notification::rule)
        .containsExactly(DANGER.rule());
  }

  @Test
  void areLookedForAgainBeforeTheJournalIsSealed() {
    lab.outside.journalIsReadable = false;
    IntakeCallWorkflow call = callThatIsLost();
    lab.await(() -> call.status().stage() == CallStage.AWAITING_OPERATOR);
    assertThat(call.status().failedStep()).contains(CallStep.ARCHIVE);
    assertThat(lab.outside.archived).isEmpty();

    lab.outside.journalIsReadable = true;
    call.decide(
        new OperatorDecision(
            CallStep.ARCHIVE, OperatorDecision.Choice.RETRY, "alice", "disk is back"));

    assertThat(lab.result(Samples.CALL).flags()).containsExactly(DANGER);
    assertThat(lab.outside.archived).hasSize(1);
  }

  @Test
  void areNotLookedForWhereAHostCameToTheEnd() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          return conversation.end(CallOutcome.COMPLETED);
        });
    lab.start();
    lab.call(Samples.request());

    lab.result(Samples.CALL);
    assertThat(lab.outside.asked).doesNotContain("DANGERS");
  }
}
