package dev.intakeline.api;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.FlagEnvelope;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.OperatorDecision;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.contracts.call.ReportEnvelope;
import dev.intakeline.contracts.call.RoomSignal;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call that waits to be called off. Its status counts LiveKit's signals as answers, so that tests
 * see them; one answer is given, and two red flags are raised, from the beginning.
 */
public final class ScriptedCall implements IntakeCallWorkflow {
  private final CallRequest request;
  private final List<RoomSignal> signals = new ArrayList<>();
  private Optional<CallOutcome> outcome = Optional.empty();

  @WorkflowInit
  public ScriptedCall(CallRequest request) {
    this.request = request;
  }

  @Override
  public CallResult run(CallRequest request) {
    Workflow.await(() -> outcome.isPresent());
    return new CallResult(
        request.ref(),
        outcome.orElseThrow(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        1,
        List.of());
  }

  @Override
  public void cancel(String reason) {
    outcome = Optional.of(CallOutcome.CANCELLED);
  }

  @Override
  public void roomChanged(RoomSignal signal) {
    signals.add(signal);
  }

  @Override
  public CallStatus status() {
    return new CallStatus(
        request.ref(),
        outcome.isPresent() ? CallStage.ENDED : CallStage.INTERVIEW,
        outcome,
        Epoch.FIRST,
        Optional.empty(),
        signals.size(),
        0,
        Optional.empty(),
        Optional.of(notifying("f1")),
        JournalHead.EMPTY,
        List.of(notifying("f1"), notifying("f2")));
  }

  private static EscalationResult notifying(String flag) {
    return new EscalationResult(new FlagId(flag), EscalationStatus.NOTIFYING, Optional.empty());
  }

  @Override
  public List<GivenAnswer> answers() {
    Provenance provenance =
        new Provenance(new UtteranceId("c1"), new AudioSpan(100, 900), 0.9, true);
    return List.of(
        new GivenAnswer(
            new LinkId("cough"),
            new ItemAnswer.Answered(new AnswerValue.BooleanAnswer(true), provenance)));
  }

  @Override
  public ReportAnswer report(ReportEnvelope envelope) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ReportAnswer raiseFlag(FlagEnvelope envelope) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CallStatus decide(OperatorDecision decision) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void checkDecision(OperatorDecision decision) {}

  @Override
  public void escalationChanged(EscalationResult result) {}
}
