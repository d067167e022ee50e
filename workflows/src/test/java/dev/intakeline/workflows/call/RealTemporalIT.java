package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.SearchAttributes;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.StateFolder;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.temporal.TemporalDevServer;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.UpdateWorkflowExecutionLifecycleStage;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.update.v1.Input;
import io.temporal.api.update.v1.Meta;
import io.temporal.api.update.v1.Request;
import io.temporal.api.update.v1.WaitPolicy;
import io.temporal.api.workflowservice.v1.UpdateWorkflowExecutionRequest;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.converter.GlobalDataConverter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls in the real Temporal server, payloads encrypted; outside and media are fakes. */
class RealTemporalIT {
  @TempDir private static Path folder;
  private static TemporalDevServer server;

  private final CountDownLatch over = new CountDownLatch(1);
  private RealLab lab;

  @BeforeAll
  static void startServer() {
    server = TemporalDevServer.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void open() {
    lab =
        new RealLab(
            TemporalConnection.open(
                server.settings(), LocalSecrets.prepare(new StateFolder(folder))));
  }

  @AfterEach
  void close() {
    over.countDown();
    lab.close();
  }

  private List<String> found(String query) {
    return lab.connection
        .client()
        .listExecutions(query)
        .map(execution -> execution.getExecution().getWorkflowId())
        .toList();
  }

  /** The operator's day: find what waits by its attribute, decide by plain JSON, once dialled. */
  @Test
  void isFoundAndMendedByAnOperator() {
    CallRequest request = Samples.request("operator-1");
    String id = request.ref().workflowId();
    lab.host(
        conversation -> {
          conversation.ready();
          conversation.meet();
          conversation.report(Samples.turn("q1", true));
          return conversation.end(CallOutcome.COMPLETED);
        });
    lab.outside.breakDown(CallStep.ARCHIVE);
    lab.start(request);
    String waiting =
        SearchAttributes.AWAITING_OPERATOR + "='true' and " + SearchAttributes.TENANT + "='clinic'";
    RealLab.await(() -> found(waiting).equals(List.of(id)));

    lab.outside.mend(CallStep.ARCHIVE);
    decideAsTheUiDoes(
        id,
        Map.of("step", "ARCHIVE", "choice", "RETRY", "actor", "alice", "reason", "disk is back"));
    CallResult result = lab.result(request);
    assertThat(result.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(result.archive()).isPresent();
    assertThat(lab.outside.times(CallStep.DIAL)).isEqualTo(1);
    RealLab.await(() -> found(waiting).isEmpty());
    RealLab.await(() -> found(SearchAttributes.OUTCOME + "='COMPLETED'").contains(id));
  }

  /** What is typed into the Temporal UI comes as plain JSON. */
  private void decideAsTheUiDoes(String workflow, Map<String, String> typed) {
    Request.Builder update =
        Request.newBuilder()
            .setMeta(Meta.newBuilder().setUpdateId("decision-1").setIdentity("alice"))
            .setInput(
                Input.newBuilder()
                    .setName("decide")
                    .setArgs(GlobalDataConverter.get().toPayloads(typed).orElseThrow()));
    lab.connection
        .client()
        .getWorkflowServiceStubs()
        .blockingStub()
        .updateWorkflowExecution(
            UpdateWorkflowExecutionRequest.newBuilder()
                .setNamespace(server.settings().namespace())
                .setWorkflowExecution(WorkflowExecution.newBuilder().setWorkflowId(workflow))
                .setWaitPolicy(
                    WaitPolicy.newBuilder()
                        .setLifecycleStage(
                            UpdateWorkflowExecutionLifecycleStage
                                .UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_COMPLETED))
                .setRequest(update)
                .build());
  }

  @Test
  void findsTheNextHostWhenOneIsLost() {
    CallRequest request = Samples.request("lost-host-1");
    FakeHost host =
        lab.host(
            conversation -> {
              conversation.ready();
              if (conversation.assignment.epoch().equals(Epoch.FIRST)) {
                conversation.meet();
                over.await();
              }
              return conversation.end(CallOutcome.COMPLETED);
            });
    lab.start(request);
    CallResult result = lab.result(request);
    assertThat(result.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(host.hosted).containsExactly(Epoch.FIRST, Epoch.FIRST.next());
  }

  @Test
  void failsAnOrderThatCannotBeRead() {
    String id = "call/clinic/unreadable";
    lab.host(FakeConversation::giveUp);
    lab.connection
        .client()
        .newUntypedWorkflowStub(
            "IntakeCallWorkflow",
            WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(TaskQueues.workflows(Samples.TENANT))
                .build())
        .start(Map.of("ref", "nonsense"));
    RealLab.await(
        () ->
            lab.workflow(id).describe().getStatus()
                == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_FAILED);
  }
}
