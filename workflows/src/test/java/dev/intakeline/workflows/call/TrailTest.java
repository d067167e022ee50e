package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.codec.IntakeDataConverter;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.escalation.Acknowledgement;
import dev.intakeline.contracts.escalation.EscalationWorkflow;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.temporal.TrailPropagator;
import dev.intakeline.tracing.TraceParent;
import dev.intakeline.tracing.Trail;
import dev.intakeline.workflows.WorkflowWorkers;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The trace that a call was ordered under is seen at each border that the call crosses. */
class TrailTest {
  private static final String HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final Trail ORDERED = Trail.of(Optional.of(HEADER)).with(Samples.CALL);

  private final CallLab lab = CallLab.inRealTime();

  @AfterEach
  void close() {
    lab.close();
  }

  private FakeHost escalatedCall() {
    FakeHost host =
        lab.host(
            "worker-a",
            conversation -> {
              conversation.ready();
              conversation.meet();
              conversation.report(Samples.flag("f1", Severity.CRITICAL));
              conversation.awaitCommand();
              return conversation.end(CallOutcome.ESCALATED);
            });
    lab.start();
    try (var _ = ORDERED.follow()) {
      lab.call(Samples.request());
    }
    lab.await(() -> !lab.outside.notifications.isEmpty());
    lab.client()
        .newWorkflowStub(EscalationWorkflow.class, "escalation/" + Samples.CALL + "/f1")
        .acknowledge(new Acknowledgement("nurse"));
    lab.result(Samples.CALL);
    return host;
  }

  @Test
  void reachesActivitiesHostsAndNotifications() {
    FakeHost host = escalatedCall();

    assertThat(host.trails).hasSizeGreaterThanOrEqualTo(2).containsOnly(Optional.of(ORDERED));
    assertThat(lab.outside.asked).contains("PREPARE", "DIAL", "ARCHIVE", "DELIVER");
    assertThat(lab.outside.trails)
        .hasSizeGreaterThanOrEqualTo(6)
        .containsOnly(Optional.of(ORDERED));
  }

  @Test
  void standsInTheHistoryAsIdsAloneAndIsReplayed() throws Exception {
    escalatedCall();

    var history = lab.client().fetchHistory(Samples.CALL.workflowId());
    HistoryEvent started = history.getHistory().getEvents(0);
    Map<String, Payload> headers =
        started.getWorkflowExecutionStartedEventAttributes().getHeader().getFieldsMap();
    assertThat(headers).containsOnlyKeys(TraceParent.HEADER, TrailPropagator.CALL_HEADER);
    assertThat(headers.values().stream().map(text -> text.getData().toStringUtf8()))
        .containsExactlyInAnyOrderElementsOf(
            List.of('"' + HEADER + '"', '"' + Samples.CALL.toString() + '"'));
    try (TestWorkflowEnvironment later = sameOptions()) {
      Worker worker = later.newWorker(TaskQueues.workflows(Samples.TENANT));
      WorkflowWorkers.register(worker);
      WorkflowReplayer.replayWorkflowExecution(history, worker);
    }
  }

  private static TestWorkflowEnvironment sameOptions() {
    return TestWorkflowEnvironment.newInstance(
        TestEnvironmentOptions.newBuilder()
            .setWorkflowClientOptions(
                TemporalConnection.options(IntakeDataConverter.plain()).build())
            .build());
  }
}
