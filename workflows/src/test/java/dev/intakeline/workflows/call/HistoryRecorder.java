package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.OperatorDecision;
import dev.intakeline.contracts.call.RoomSignal;
import dev.intakeline.contracts.escalation.Acknowledgement;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationWorkflow;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.temporal.TemporalDevServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Records histories of calls on a real server, to be replayed by {@link ReplayTest}; no test, and
 * run only when asked for: {@code mvn -pl workflows -am test -Dtest=HistoryRecorder
 * -Dsurefire.failIfNoSpecifiedTests=false}. Only before the first release are histories recorded
 * anew; afterwards running calls have them, and a change of the workflow is made with {@code
 * Workflow.getVersion}.
 */
class HistoryRecorder {
  private static final Path FOLDER = Path.of("src/test/resources/histories");

  /** Process and host name of whoever records. */
  private static final Pattern MACHINE =
      Pattern.compile(Pattern.quote(ManagementFactory.getRuntimeMXBean().getName()));

  private final TemporalDevServer server = TemporalDevServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void record() throws Exception {
    completed();
    lostHost();
    operator();
    escalated();
    escalatedTwice();
    unanswered();
    cancelled();
    missed();
    handedOver();
    leftDanger();
  }

  private void completed() throws IOException {
    try (RealLab lab = new RealLab(server.connect())) {
      lab.host(
          conversation -> {
            conversation.ready();
            conversation.meet();
            conversation.report(Samples.turn("q1", true));
            return conversation.end(CallOutcome.COMPLETED);
          });
      run(lab, "completed");
    }
  }

  private void handedOver() throws IOException {
    try (RealLab lab = new RealLab(server.connect())) {
      lab.host(
          conversation -> {
            conversation.ready();
            conversation.meet();
            return conversation.end(CallOutcome.HANDED_OVER);
          });
      run(lab, "handed-over");
    }
  }

  private void lostHost() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (RealLab lab = new RealLab(server.connect())) {
      lab.host(
          conversation -> {
            conversation.ready();
            if (conversation.assignment.epoch().equals(Epoch.FIRST)) {
              conversation.meet();
              over.await();
            }
            return conversation.end(CallOutcome.COMPLETED);
          });
      run(lab, "lost-host");
      over.countDown();
    }
  }

  private void operator() throws IOException {
    try (RealLab lab = new RealLab(server.connect())) {
      lab.host(
          conversation -> {
            conversation.ready();
            return conversation.end(CallOutcome.NO_RESPONSE);
          });
      lab.outside.breakDown(CallStep.ARCHIVE);
      CallRequest request = Samples.request("operator-call");
      IntakeCallWorkflow call = lab.start(request);
      RealLab.await(() -> call.status().stage() == CallStage.AWAITING_OPERATOR);
      call.decide(
          new OperatorDecision(
              CallStep.ARCHIVE, OperatorDecision.Choice.SKIP, "alice", "for the record"));
      lab.result(request);
      write(lab, request.ref().workflowId(), "operator");
    }
  }

  private void escalated() throws IOException {
    try (RealLab lab = new RealLab(server.connect())) {
      lab.host(
          conversation -> {
            conversation.ready();
            conversation.meet();
            conversation.raise(Samples.flag("f1", Severity.CRITICAL));
            conversation.awaitCommand();
            return conversation.end(CallOutcome.ESCALATED);
          });
      CallRequest request = Samples.request("escalated-call");
      lab.start(request);
      RealLab.await(() -> !lab.outside.notifications.isEmpty());
      String escalation = "escalation/" + request.ref() + "/f1";
      lab.connection
          .client()
          .newWorkflowStub(EscalationWorkflow.class, escalation)
          .acknowledge(new Acknowledgement("nurse"));
      lab.result(request);
      lab.workflow(escalation).getResult(EscalationResult.class);
      write(lab, request.ref().workflowId(), "escalated");
      write(lab, escalation, "escalation");
    }
  }

  /** Nobody can be told of the first flag while the contacts are still asked about the second. */
  private void escalatedTwice() throws IOException {
    try (RealLab lab = new RealLab(server.connect())) {
      CallRequest request = Samples.request("escalated-twice-call");
      lab.host(
          conversation -> {
            conversation.ready();
            conversation.meet();
            conversation.raise(Samples.flag("f2", Severity.CRITICAL));
            RealLab.await(() -> !lab.outside.notifications.isEmpty());
            conversation.raise(Samples.flag("f1", Severity.CRITICAL));
            conversation.awaitCommand();
            return conversation.end(CallOutcome.ESCALATED);
          });
      lab.outside.makeUnreachable(request.ref() + "/f1/nurse");
      lab.outside.makeUnreachable(request.ref() + "/f1/doctor");
      lab.start(request);
      RealLab.await(() -> lab.outside.asked.contains("ALERT"));
      lab.connection
          .client()
          .newWorkflowStub(EscalationWorkflow.class, "escalation/" + request.ref() + "/f2")
          .acknowledge(new Acknowledgement("nurse"));
      lab.result(request);
      write(lab, request.ref().workflowId(), "escalated-twice");
    }
  }

  /** Somebody takes note after the alert. */
  private void unanswered() throws IOException {
    try (RealLab lab = new RealLab(server.connect())) {
      lab.host(
          conversation -> {
            conversation.ready();
            conversation.meet();
            conversation.raise(Samples.flag("f1", Severity.CRITICAL));
            conversation.awaitCommand();
            return conversation.end(CallOutcome.ESCALATED);
          });
      lab.outside.makeUnreachable("nurse");
      lab.outside.makeUnreachable("doctor");
      CallRequest request = Samples.request("unanswered-call");
      lab.start(request);
      lab.result(request);
      String escalation = "escalation/" + request.ref() + "/f1";
      lab.connection
          .client()
          .newWorkflowStub(EscalationWorkflow.class, escalation)
          .acknowledge(new Acknowledgement("nurse"));
      lab.workflow(escalation).getResult(EscalationResult.class);
      write(lab, escalation, "escalation-late");
    }
  }

  private void cancelled() throws IOException {
    try (RealLab lab = new RealLab(server.connect())) {
      lab.host(
          conversation -> {
            conversation.ready();
            conversation.meet();
            conversation.awaitCommand();
            return conversation.end(CallOutcome.CANCELLED);
          });
      CallRequest request = Samples.request("cancelled-call");
      IntakeCallWorkflow call = lab.start(request);
      RealLab.await(() -> call.status().stage() == CallStage.INTERVIEW);
      call.cancel("for the record");
      lab.result(request);
      write(lab, request.ref().workflowId(), "cancelled");
    }
  }

  /** The host breaks at the goodbye of a cancelled call; its journal knows of a danger. */
  private void leftDanger() throws IOException {
    try (RealLab lab = new RealLab(server.connect())) {
      lab.outside.left.add(Samples.flag("f1", Severity.CRITICAL).flag());
      lab.host(
          conversation -> {
            conversation.ready();
            conversation.meet();
            conversation.awaitCommand();
            return conversation.giveUp();
          });
      CallRequest request = Samples.request("left-danger-call");
      IntakeCallWorkflow call = lab.start(request);
      RealLab.await(() -> call.status().stage() == CallStage.INTERVIEW);
      call.cancel("for the record");
      lab.result(request);
      write(lab, request.ref().workflowId(), "left-danger");
    }
  }

  /** Two hosts that don't get into the room, and a callee who is gone before the third does. */
  private void missed() throws IOException {
    try (RealLab lab = new RealLab(server.connect())) {
      lab.host(
          conversation -> {
            if (conversation.assignment.epoch().number() < 3) {
              return conversation.giveUp();
            }
            conversation.call.roomChanged(new RoomSignal.CalleeJoined("event-1"));
            conversation.call.roomChanged(new RoomSignal.CalleeLeft("event-2"));
            conversation.ready();
            conversation.awaitCommand();
            return conversation.end(CallOutcome.ABANDONED);
          });
      run(lab, "missed");
    }
  }

  private void run(RealLab lab, String name) throws IOException {
    CallRequest request = Samples.request(name + "-call");
    lab.start(request);
    lab.result(request);
    write(lab, request.ref().workflowId(), name);
  }

  private void write(RealLab lab, String workflow, String name) throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(
        FOLDER.resolve(name + ".json"),
        MACHINE
                .matcher(lab.connection.client().fetchHistory(workflow).toJson(true))
                .replaceAll("recorder")
            + "\n");
  }
}
