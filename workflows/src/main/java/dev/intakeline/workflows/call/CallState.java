package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.OperatorDecision;
import dev.intakeline.contracts.call.WorkerId;
import java.util.Optional;

/**
 * What the workflow knows of its call. Shared by its handlers and its rooms, which Temporal runs
 * one at a time; stage and outcome follow from the rest. Knows nothing of Temporal.
 */
final class CallState {
  private final CallRequest request;
  private final ReportFold reports = new ReportFold();
  private final CommandBox commands = new CommandBox();
  private final Visits visits = new Visits();
  private Optional<CallAssignment> assignment = Optional.empty();
  private Optional<WorkerId> host = Optional.empty();
  private int hostings;
  private boolean isDialled;
  private boolean isCancelled;
  private boolean isGivenUp;
  private boolean isEnded;
  private Optional<CallOutcome> hosted = Optional.empty();
  private Optional<CallOutcome> imposed = Optional.empty();
  private Optional<CallOutcome> sealed = Optional.empty();
  private Optional<CallStep> waiting = Optional.empty();
  private Optional<CallStep> failed = Optional.empty();
  private Optional<OperatorDecision> decision = Optional.empty();

  CallState(CallRequest request) {
    this.request = request;
  }

  CallRequest request() {
    return request;
  }

  CallRef ref() {
    return request.ref();
  }

  ReportFold reports() {
    return reports;
  }

  Conversation conversation() {
    return reports.conversation();
  }

  CommandBox commands() {
    return commands;
  }

  CallStage stage() {
    if (isEnded) {
      return CallStage.ENDED;
    }
    if (waiting.isPresent()) {
      return CallStage.AWAITING_OPERATOR;
    }
    return reports.isClosed() ? CallStage.FINISHING : stageOfConversation();
  }

  private CallStage stageOfConversation() {
    Conversation conversation = conversation();
    if (conversation.isCritical()) {
      return CallStage.ESCALATING;
    }
    if (conversation.interviewHasBegun()) {
      return CallStage.INTERVIEW;
    }
    if (conversation.identity().orElse(false)) {
      return CallStage.CONSENT;
    }
    if (calleeIsHere()) {
      return CallStage.IDENTITY;
    }
    return isDialled ? CallStage.DIALLING : CallStage.PREPARING;
  }

  /**
   * How the call ended or is about to: what the worker reported counts before what the workflow
   * made of its silence; a person's "give up" counts before both. What the sealed record says
   * stands, whatever comes after it.
   */
  Optional<CallOutcome> outcome() {
    if (sealed.isPresent()) {
      return sealed;
    }
    if (isGivenUp) {
      return Optional.of(CallOutcome.FAILED);
    }
    return conversation().ended().map(CallReport.Ended::outcome).or(() -> hosted).or(() -> imposed);
  }

  /** The record is sealed and signed with this outcome. */
  void sealedAs(CallOutcome outcome) {
    sealed = Optional.of(outcome);
  }

  /** Ends the call with this outcome unless it has one already. */
  void impose(CallOutcome outcome) {
    if (imposed.isEmpty()) {
      imposed = Optional.of(outcome);
    }
  }

  boolean isToEnd() {
    return imposed.isPresent() || isGivenUp;
  }

  void cancel() {
    isCancelled = true;
    impose(CallOutcome.CANCELLED);
  }

  boolean isCancelled() {
    return isCancelled;
  }

  void prepared(CallAssignment prepared) {
    assignment = Optional.of(prepared);
  }

  Optional<CallAssignment> assignment() {
    return assignment;
  }

  void hostedBy(WorkerId worker) {
    host = Optional.of(worker);
    hostings++;
    reports.claimed();
    commands.newHost();
  }

  /** The host is gone: what it still says is stale. */
  void hostLost() {
    host = Optional.empty();
    reports.raiseEpoch();
  }

  Optional<WorkerId> host() {
    return host;
  }

  int hostings() {
    return hostings;
  }

  /** A host returned with the conversation's outcome. */
  void hostedTo(CallOutcome outcome) {
    hosted = Optional.of(outcome);
  }

  boolean conversationIsOver() {
    return conversation().ended().isPresent() || hosted.isPresent();
  }

  /** A critical red flag fired, and the caller may still be on the line. */
  boolean isInDanger() {
    return conversation().isCritical() && !conversationIsOver();
  }

  void dialled() {
    isDialled = true;
  }

  Visits visits() {
    return visits;
  }

  boolean calleeIsHere() {
    return visits.hasJoined() || conversation().calleeIsHere();
  }

  /** The callee was in the room and has left it, and no host has told of them. */
  boolean cameAndWent() {
    return visits.isGone() && !conversation().calleeIsHere();
  }

  /** A step failed for good; {@link #decide} ends the wait. */
  void waitFor(CallStep step) {
    waiting = Optional.of(step);
    failed = waiting;
    decision = Optional.empty();
  }

  void failedAt(CallStep step) {
    failed = Optional.of(step);
    impose(CallOutcome.FAILED);
  }

  void decide(OperatorDecision made) {
    decision = Optional.of(made);
    waiting = Optional.empty();
    isGivenUp |= made.choice() == OperatorDecision.Choice.GIVE_UP;
  }

  void waitNoLonger() {
    waiting = Optional.empty();
  }

  Optional<OperatorDecision> decision() {
    return decision;
  }

  Optional<CallStep> waiting() {
    return waiting;
  }

  Optional<CallStep> failed() {
    return failed;
  }

  /** A step that had failed is done after all. */
  void recovered(CallStep step) {
    if (failed.equals(Optional.of(step))) {
      failed = Optional.empty();
    }
  }

  void end() {
    isEnded = true;
  }
}
