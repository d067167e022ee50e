package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.EscalationOrder;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationWorkflow;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealApi.class)
class EscalationsIT {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final RunningApi api;
  private final ApiClient client;
  private String path = "";
  private CallRef ref = new CallRef(RunningApi.TENANT, new CallId("not-ordered-yet"));

  EscalationsIT(RunningApi api, ApiClient client) {
    this.api = api;
    this.client = client;
  }

  @BeforeEach
  void raiseAFlag() {
    Released.everything(api.registry(), RunningApi.TENANT);
    String call = client.post("/api/v1/calls", CallsIT.ORDER).json().get("callId").asString();
    ref = new CallRef(RunningApi.TENANT, new CallId(call));
    path = "/api/v1/calls/" + call + "/escalation/ack";
    start("f1", LONG);
  }

  @Test
  void letsTheAccountOfTheTokenTakeNote() {
    ApiClient.Answer acknowledged = client.post(path, "{\"flag\": \"f1\"}");

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
    ApiClient.Answer unknown = client.post(path, "{\"flag\": \"f3\"}");

    assertThat(unknown.status()).isEqualTo(404);
    Problems.assertProblem(unknown, "not-found", "flag");
    Problems.assertProblem(client.post(path, "{\"flag\": \"all\"}"), "invalid", "flag");
    Problems.assertProblem(client.post(path, "{\"by\": \"me\"}"), "malformed-body", "by");
  }

  @Test
  void whoTakesNoteOfTheCallTakesNoteOfEachOfItsFlags() {
    start("f2", LONG);

    ApiClient.Answer noted = client.post(path, "");

    assertThat(noted.status()).describedAs(noted.text()).isEqualTo(200);
    assertThat(noted.json().get("status").asString()).isEqualTo("ACKNOWLEDGED");
    assertThat(statuses(noted)).containsExactly("f1 ACKNOWLEDGED", "f2 ACKNOWLEDGED");
    assertThat(client.post(path, "").status()).isEqualTo(200);
  }

  @Test
  void hidesNoFlagBehindAnotherThatWasTakenNoteOf() {
    start("f2", LONG);
    client.post(path, "{\"flag\": \"f1\"}");
    end();

    ApiClient.Answer summary = client.get("/api/v1/calls/" + ref.call());

    assertThat(summary.json().at("/escalation/flag").asString()).isEqualTo("f2");
    assertThat(summary.json().at("/escalation/status").asString()).isEqualTo("NOTIFYING");
    assertThat(statuses(summary)).containsExactly("f1 ACKNOWLEDGED", "f2 NOTIFYING");
  }

  @Test
  void refusesANoteThatIsNotKept() {
    start("f2", Duration.ofMillis(1));
    WorkflowStub.fromTyped(escalation("f2")).getResult(EscalationResult.class);

    ApiClient.Answer late = client.post(path, "{\"flag\": \"f2\"}");

    assertThat(late.status()).isEqualTo(409);
    Problems.assertProblem(late, "conflict", "flag");
    ApiClient.Answer other = client.post(path, "");
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.json().get("status").asString()).isEqualTo("ESCALATED_UNANSWERED");
    assertThat(statuses(other)).containsExactly("f1 ACKNOWLEDGED", "f2 ESCALATED_UNANSWERED");
  }

  private static List<String> statuses(ApiClient.Answer answer) {
    return answer
        .json()
        .get("escalations")
        .valueStream()
        .map(flag -> flag.get("flag").asString() + " " + flag.get("status").asString())
        .toList();
  }

  private void end() {
    client.delete("/api/v1/calls/" + ref.call());
    WorkflowStub.fromTyped(
            api.temporal().client().newWorkflowStub(IntakeCallWorkflow.class, ref.workflowId()))
        .getResult(CallResult.class);
  }

  private EscalationWorkflow escalation(String flag) {
    return api.temporal()
        .client()
        .newWorkflowStub(
            EscalationWorkflow.class, EscalationOrder.workflowId(ref, new FlagId(flag)));
  }

  private void start(String id, Duration within) {
    RedFlag flag =
        new RedFlag(
            new FlagId(id),
            "chest-pain",
            Severity.CRITICAL,
            RedFlag.Source.TRANSCRIPT,
            new UtteranceId("c1"),
            new AudioSpan(0, 100),
            false);
    EscalationOrder order =
        new EscalationOrder(
            ref, flag, List.of(new Contact("duty", new Contact.Log())), within, false);
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
