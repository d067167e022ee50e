package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.EscalationOrder;
import dev.intakeline.contracts.escalation.EscalationWorkflow;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealApi.class)
class EscalationsIT {
  private final RunningApi api;
  private final ApiClient client;
  private String path = "";

  EscalationsIT(RunningApi api, ApiClient client) {
    this.api = api;
    this.client = client;
  }

  @BeforeEach
  void raiseAFlag() {
    Released.everything(api.registry(), RunningApi.TENANT);
    String call = client.post("/api/v1/calls", CallsIT.ORDER).json().get("callId").asString();
    path = "/api/v1/calls/" + call + "/escalation/ack";
    start(new CallRef(RunningApi.TENANT, new CallId(call)));
  }

  @Test
  void letsTheAccountOfTheTokenTakeNote() {
    ApiClient.Answer acknowledged = client.post(path, "");

    assertThat(acknowledged.status()).describedAs(acknowledged.text()).isEqualTo(200);
    assertThat(acknowledged.json().get("flag").asString()).isEqualTo("f1");
    assertThat(acknowledged.json().get("status").asString()).isEqualTo("ACKNOWLEDGED");
    assertThat(acknowledged.json().get("acknowledgedBy").asString()).isEqualTo(ApiClient.ACCOUNT);
  }

  @Test
  void tellsWhoeverComesLaterWhoItWas() {
    client.post(path, "{\"flag\": \"f1\"}");

    ApiClient.Answer later = client.post(path, "{\"flag\": \"f1\"}");

    assertThat(later.status()).isEqualTo(200);
    assertThat(later.json().get("acknowledgedBy").asString()).isEqualTo(ApiClient.ACCOUNT);
  }

  @Test
  void knowsNoOtherFlag() {
    ApiClient.Answer unknown = client.post(path, "{\"flag\": \"f2\"}");

    assertThat(unknown.status()).isEqualTo(404);
    Problems.assertProblem(unknown, "not-found", "flag");
    Problems.assertProblem(client.post(path, "{\"flag\": \"all\"}"), "invalid", "flag");
    Problems.assertProblem(client.post(path, "{\"by\": \"me\"}"), "malformed-body", "by");
  }

  private void start(CallRef ref) {
    RedFlag flag =
        new RedFlag(
            new FlagId("f1"),
            "chest-pain",
            Severity.CRITICAL,
            RedFlag.Source.TRANSCRIPT,
            new UtteranceId("c1"),
            new AudioSpan(0, 100),
            false);
    EscalationOrder order =
        new EscalationOrder(
            ref,
            flag,
            List.of(new Contact("duty", new Contact.Log())),
            Duration.ofMinutes(1),
            false);
    EscalationWorkflow workflow =
        api.temporal()
            .client()
            .newWorkflowStub(
                EscalationWorkflow.class,
                WorkflowOptions.newBuilder()
                    .setWorkflowId(order.workflowId())
                    .setTaskQueue(TaskQueues.workflows(ref.tenant()))
                    .build());
    WorkflowClient.start(workflow::run, order);
  }
}
