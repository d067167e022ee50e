package dev.intakeline.workflows.call;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.FlagEnvelope;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.OperatorDecision;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.contracts.call.ReportEnvelope;
import dev.intakeline.contracts.call.RoomSignal;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.util.List;
import java.util.Optional;

/**
 * One call from its order to its archived record. The story is {@link #hold} and {@link #finish};
 * {@link Hosting}, {@link Steps}, {@link Escalations}, {@link LeftDangers} and {@link Handover}
 * tell the details.
 */
public final class IntakeCallWorkflowImpl implements IntakeCallWorkflow {
  private final CallRef ref;
  private final CallState call;
  private final CallView view;
  private final CallStubs stubs;
  private final Steps steps;
  private final Hosting hosting;
  private final Escalations escalations;
  private final Handover handover;
  private final LeftDangers dangers;
  private Optional<ArchiveReceipt> archive = Optional.empty();

  @WorkflowInit
  public IntakeCallWorkflowImpl(CallRequest request) {
    ref = request.ref();
    call = new CallState(request);
    view = new CallView(call);
    stubs = new CallStubs(ref.tenant());
    steps = new Steps(call, view);
    hosting = new Hosting(call, view, stubs, this::follow);
    escalations = new Escalations(call, hosting::tell);
    handover = new Handover(call, stubs);
    dangers = new LeftDangers(call, stubs, this::follow);
  }

  @Override
  public CallResult run(CallRequest request) {
    // Cancelled in the Temporal UI, a call still ends politely and keeps its record.
    CancellationScope.current()
        .getCancellationRequest()
        .handle(
            (reason, _) -> {
              call.cancel();
              return reason;
            });
    Workflow.newDetachedCancellationScope(
            () -> {
              hold(request);
              finish();
            })
        .run();
    return result();
  }

  private void hold(CallRequest request) {
    view.refresh();
    Optional<CallAssignment> assignment =
        steps.value(CallStep.PREPARE, () -> stubs.opening("Look the call up").prepare(request));
    if (assignment.isEmpty()
        || !steps.done(CallStep.ROOM, () -> stubs.opening("Open the room").createRoom(ref))) {
      call.impose(CallOutcome.FAILED);
      return;
    }
    call.prepared(assignment.get());
    hosting.begin();
    if (hosting.agentIsReady()
        && steps.done(CallStep.DIAL, () -> stubs.dialling().dial(request, 1))) {
      call.dialled();
      view.refresh();
      hosting.awaitCallee(request.ringing());
    }
    hosting.awaitEnd(assignment.get().callDurationMax());
  }

  private void finish() {
    call.reports().close();
    call.impose(CallOutcome.FAILED);
    view.refresh();
    handover.begin();
    dangers.tell();
    clearRoom();
    if (hasJournal()) {
      archive = steps.value(CallStep.ARCHIVE, this::seal);
    }
    steps.done(CallStep.INDEX, () -> stubs.indexing().index(result()));
    call.request()
        .webhook()
        .ifPresent(
            url -> steps.done(CallStep.DELIVER, () -> stubs.delivering().deliver(result(), url)));
    escalations.awaitStarts();
    handover.awaitEnd();
    call.end();
    view.refresh();
    Workflow.await(Workflow::isEveryHandlerFinished);
  }

  /** A host that told nothing may have begun one, which nobody else would seal. */
  private boolean hasJournal() {
    return call.reports().folded() > 0
        || (call.hostings() > 0
            && Workflow.getVersion("seals-unheard-hosts", Workflow.DEFAULT_VERSION, 1) >= 1);
  }

  private ArchiveReceipt seal() {
    dangers.settle();
    ArchiveOrder order = order();
    ArchiveReceipt receipt = stubs.archiving().archive(order);
    call.sealedAs(order.outcome());
    return receipt;
  }

  private void clearRoom() {
    try {
      stubs.clearing().deleteRoom(ref);
    } catch (ActivityFailure left) {
      Workflow.getLogger(IntakeCallWorkflowImpl.class)
          .warn("The room of call {} is left to the reaper", ref);
    }
  }

  private ArchiveOrder order() {
    Conversation conversation = call.conversation();
    return new ArchiveOrder(
        call.request(),
        call.reports().epoch(),
        call.outcome().orElseThrow(),
        conversation.answers(),
        conversation.flags(),
        conversation.mayBeRecorded());
  }

  private CallResult result() {
    return new CallResult(
        ref,
        call.outcome().orElseThrow(),
        call.conversation().answers().size(),
        call.conversation().flags(),
        EscalationResult.leastSettled(escalations.results()),
        archive,
        call.hostings(),
        escalations.results());
  }

  @Override
  public ReportAnswer report(ReportEnvelope envelope) {
    ReportAnswer.Verdict verdict = call.reports().fold(envelope);
    if (call.reports().folded() >= CallLimits.REPORTS_MAX) {
      call.impose(CallOutcome.FAILED);
    }
    follow();
    return switch (verdict) {
      case FOLDED, REPEATED, EARLIER_MISSING ->
          answer(verdict, call.commands().answerTo(envelope.seq()));
      case STALE_EPOCH, HOST_SOUGHT, CALL_OVER -> answer(verdict, List.of());
    };
  }

  @Override
  public ReportAnswer raiseFlag(FlagEnvelope envelope) {
    ReportAnswer.Verdict verdict = call.reports().fold(envelope);
    follow();
    return switch (verdict) {
      case FOLDED, REPEATED -> answer(verdict, call.commands().unseen());
      case EARLIER_MISSING, STALE_EPOCH, HOST_SOUGHT, CALL_OVER -> answer(verdict, List.of());
    };
  }

  private ReportAnswer answer(ReportAnswer.Verdict verdict, List<CallCommand> commands) {
    return new ReportAnswer(verdict, call.reports().nextSeq(), commands);
  }

  private void follow() {
    escalations.follow();
    view.refresh();
  }

  @Override
  public void checkDecision(OperatorDecision decision) {
    if (!call.waiting().equals(Optional.of(decision.step()))) {
      throw new IllegalArgumentException(
          "step: "
              + call.waiting().map(step -> step + " waits").orElse("no step waits")
              + ", not "
              + decision.step());
    }
    if (decision.step() == CallStep.PREPARE && decision.choice() == OperatorDecision.Choice.SKIP) {
      throw new IllegalArgumentException("choice: a call can't go on unprepared");
    }
  }

  @Override
  public CallStatus decide(OperatorDecision decision) {
    call.decide(decision);
    return status();
  }

  @Override
  public void cancel(String reason) {
    call.cancel();
  }

  @Override
  public void roomChanged(RoomSignal signal) {
    switch (signal) {
      case RoomSignal.CalleeJoined(String event) -> call.visits().joined(event);
      // A host that is there hears it in the room, and earlier.
      case RoomSignal.CalleeLeft(String event) -> call.visits().left(event);
      case RoomSignal.RoomFinished _ -> {}
    }
    view.refresh();
  }

  @Override
  public void escalationChanged(EscalationResult result) {
    escalations.changed(result);
  }

  @Override
  public CallStatus status() {
    return new CallStatus(
        ref,
        call.stage(),
        call.outcome(),
        call.reports().epoch(),
        call.host(),
        call.conversation().answers().size(),
        call.conversation().flags().size(),
        call.failed(),
        EscalationResult.leastSettled(escalations.results()),
        call.reports().head(),
        escalations.results());
  }

  @Override
  public List<GivenAnswer> answers() {
    return call.conversation().answers();
  }
}
