package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Callee;
import dev.intakeline.contracts.call.FlagEnvelope;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.contracts.call.ReportEnvelope;
import dev.intakeline.contracts.call.RoomSignal;
import dev.intakeline.contracts.call.WorkerId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What a script may do: report, take commands, show signs of life, end. */
final class FakeConversation {
  final FakeHost host;
  final WorkerId worker;
  final CallAssignment assignment;
  final IntakeCallWorkflow call;
  private final Consumer<Object> heart;
  private long seq;

  FakeConversation(
      FakeHost host, CallAssignment assignment, IntakeCallWorkflow call, Consumer<Object> heart) {
    this.host = host;
    this.worker = host.id;
    this.assignment = assignment;
    this.call = call;
    this.heart = heart;
  }

  ReportAnswer report(CallReport report) {
    heart.accept("alive");
    return call.report(envelope(++seq, report));
  }

  ReportEnvelope envelope(long number, CallReport report) {
    return new ReportEnvelope(assignment.epoch(), number, report, Samples.head(number));
  }

  ReportAnswer raise(CallReport.FlagRaised flag) {
    return call.raiseFlag(new FlagEnvelope(assignment.epoch(), flag, Samples.head(seq)));
  }

  ReportAnswer ready() {
    return report(new CallReport.AgentReady(worker));
  }

  /** The callee comes, is the right person, and agrees. */
  void meet() {
    call.roomChanged(new RoomSignal.CalleeJoined("event-1"));
    report(new CallReport.CalleeVerdict(Callee.PERSON));
    report(new CallReport.Identity(true));
    report(new CallReport.Consent(true, true));
  }

  /** Lives on until a command comes. */
  CallCommand awaitCommand() throws InterruptedException {
    while (true) {
      heart.accept("alive");
      CallCommand command = host.commands.poll(50, TimeUnit.MILLISECONDS);
      if (command != null) {
        return command;
      }
    }
  }

  boolean commandWithin50Millis() throws InterruptedException {
    heart.accept("alive");
    return host.commands.poll(50, TimeUnit.MILLISECONDS) != null;
  }

  HostResult end(CallOutcome outcome) {
    report(new CallReport.Ended(outcome, true));
    return over(outcome);
  }

  HostResult over(CallOutcome outcome, ReportEnvelope... unreported) {
    return new HostResult(
        HostResult.End.CALL_OVER, Optional.of(outcome), List.of(unreported), Samples.head(50));
  }

  HostResult giveUp() {
    return new HostResult(HostResult.End.GAVE_UP, Optional.empty(), List.of(), Samples.head(seq));
  }
}
