package dev.intakeline.workflows.escalation;

import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.escalation.Acknowledgement;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.EscalationOrder;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import dev.intakeline.contracts.escalation.EscalationWorkflow;
import dev.intakeline.contracts.escalation.Notification;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.SignalExternalWorkflowException;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells the contacts in turn, each with its own time to take note; then raises the alert. It is not
 * cancelled with its call, and stays open after the alert, so that whoever was found by it can take
 * note: an escalation that runs is one of which nobody has.
 */
public final class EscalationWorkflowImpl implements EscalationWorkflow {
  /** After a long weekend the desk that looks into it is staffed again. */
  private static final Duration LATE_NOTE_WITHIN = Duration.ofDays(7);

  private final EscalationOrder order;
  private EscalationStatus status = EscalationStatus.NOTIFYING;
  private Optional<String> acknowledgedBy = Optional.empty();

  @WorkflowInit
  public EscalationWorkflowImpl(EscalationOrder order) {
    this.order = order;
  }

  @Override
  public EscalationResult run(EscalationOrder given) {
    Workflow.newDetachedCancellationScope(this::escalate).run();
    return result();
  }

  private void escalate() {
    for (int contact = 0; contact < order.contacts().size() && !isAcknowledged(); contact++) {
      boolean isTold = contact == 0 && order.firstNotified();
      waitFor(isTold ? Workflow.newPromise(true) : tell(order.contacts().get(contact)));
    }
    if (!isAcknowledged()) {
      status = EscalationStatus.ESCALATED_UNANSWERED;
      tellCall();
      alertUntilSomebodyKnows();
      awaitLateNote();
    }
    if (isAcknowledged()) {
      tellCall();
    }
    Workflow.await(Workflow::isEveryHandlerFinished);
  }

  /** A late acknowledgement is as good as the alert: the caller hears of it at once. */
  private void alertUntilSomebodyKnows() {
    Promise<Void> alert = Async.procedure(EscalationStubs.alerting(order)::alertUnanswered, order);
    Workflow.await(() -> isAcknowledged() || alert.isCompleted());
    if (!isAcknowledged()) {
      // An alert that can't go out fails this workflow: operators see that, too.
      alert.get();
    }
  }

  /** Escalations that ended with their alert before this was so end as they would have. */
  private void awaitLateNote() {
    if (!isAcknowledged()
        && Workflow.getVersion("takes-late-notes", Workflow.DEFAULT_VERSION, 1) >= 1) {
      Workflow.await(LATE_NOTE_WITHIN, this::isAcknowledged);
    }
  }

  /**
   * Tells a contact.
   *
   * @return whether the channel took it
   */
  private Promise<Boolean> tell(Contact contact) {
    Notification notification = Notification.of(order.call(), order.flag(), contact);
    return Async.procedure(
            EscalationStubs.notifying(order, contact.id())::notifyContact, notification)
        .handle((_, failure) -> failure == null);
  }

  /** Until the contact takes note or its time is over; no longer when it can't even be told. */
  private void waitFor(Promise<Boolean> told) {
    Workflow.await(
        order.acknowledgeWithin(), () -> isAcknowledged() || (told.isCompleted() && !told.get()));
  }

  private void tellCall() {
    try {
      Workflow.newExternalWorkflowStub(IntakeCallWorkflow.class, order.call().workflowId())
          .escalationChanged(result());
    } catch (ApplicationFailure | SignalExternalWorkflowException callHasEnded) {
      Workflow.getLogger(EscalationWorkflowImpl.class)
          .info("Call {} ended before its escalation", order.call());
    }
  }

  private boolean isAcknowledged() {
    return acknowledgedBy.isPresent();
  }

  @Override
  public EscalationResult acknowledge(Acknowledgement acknowledgement) {
    if (!isAcknowledged()) {
      acknowledgedBy = Optional.of(acknowledgement.by());
      status = EscalationStatus.ACKNOWLEDGED;
    }
    return result();
  }

  @Override
  public EscalationResult result() {
    return new EscalationResult(order.flag().id(), status, acknowledgedBy);
  }
}
