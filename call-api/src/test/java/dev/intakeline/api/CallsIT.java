package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.api.call.CallWorkflows;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.escalation.Contact;
import io.temporal.api.common.v1.Payload;
import io.temporal.client.WorkflowStub;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(RealApi.class)
class CallsIT {
  static final String ORDER =
      """
      {"type": "webrtc", "questionnaire": "cough", "jurisdiction": "US",
       "subject": {"reference": "Patient/1", "spokenName": "Jane Doe"}}\
      """;

  private final RunningApi api;
  private final ApiClient client;

  CallsIT(RunningApi api, ApiClient client) {
    this.api = api;
    this.client = client;
  }

  @BeforeEach
  void release() {
    Released.everything(api.registry(), RunningApi.TENANT);
  }

  @Test
  void startsACallAndAnswersWithTheCalleesTicket() {
    ApiClient.Answer ordered = client.post("/api/v1/calls", ORDER);

    assertThat(ordered.status()).isEqualTo(201);
    String call = ordered.json().get("callId").asString();
    assertThat(ordered.header("Location")).isEqualTo("/api/v1/calls/" + call);
    JsonNode join = ordered.json().get("join");
    assertThat(join.get("url").asString()).isEqualTo("ws://127.0.0.1:7880");
    assertThat(join.get("room").asString()).isEqualTo("clinic_" + call);
    assertThat(join.get("token").asString().split("\\.")).hasSize(3);
    ApiClient.Answer status = client.get("/api/v1/calls/" + call);
    assertThat(status.status()).isEqualTo(200);
    assertThat(status.json().get("stage").asString()).isEqualTo("INTERVIEW");
    assertThat(status.text()).doesNotContain("Jane").doesNotContain("Patient");
  }

  @Test
  void startsTheCallUnderTheTraceOfItsOrder() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    ApiClient.Answer ordered = client.postTraced("/api/v1/calls", ORDER, trace);

    assertThat(ordered.header("traceparent")).isEqualTo(trace);
    CallRef ref = new CallRef(RunningApi.TENANT, new CallId(call(ordered)));
    Map<String, Payload> headers =
        api.temporal()
            .client()
            .fetchHistory(ref.workflowId())
            .getHistory()
            .getEvents(0)
            .getWorkflowExecutionStartedEventAttributes()
            .getHeader()
            .getFieldsMap();
    assertThat(headers.entrySet())
        .extracting(header -> header.getKey() + "=" + header.getValue().getData().toStringUtf8())
        .containsExactlyInAnyOrder(
            "traceparent=\"" + trace + '"', "intake-call=\"" + ref.toString() + '"');
  }

  @Test
  void countsTheTenantsOpenCalls() {
    CallWorkflows workflows = new CallWorkflows(api.temporal().client());

    assertThat(workflows.open(RunningApi.TENANT)).isNotNegative();
    assertThat(workflows.open(RunningApi.OTHER_TENANT)).isZero();
  }

  @Test
  void beginsATraceForAnOrderThatBringsNone() {
    assertThat(client.post("/api/v1/calls", ORDER).header("traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
  }

  @Test
  void leadsTheSameOrderUnderTheSameKeyToTheSameCall() {
    String key = UUID.randomUUID().toString();
    String first = call(client.post("/api/v1/calls", ORDER, key));

    String again = call(client.post("/api/v1/calls", ORDER.replace(", ", ",\n"), key));

    assertThat(again).isEqualTo(first);
  }

  @Test
  void refusesAnotherOrderUnderTheSameKeyAndStartsNothing() {
    String key = UUID.randomUUID().toString();
    client.post("/api/v1/calls", ORDER, key);
    Starts starts = Starts.fromNow(api);

    ApiClient.Answer refused =
        client.post("/api/v1/calls", ORDER.replace("Patient/1", "Patient/2"), key);

    assertThat(refused.status()).isEqualTo(422);
    Problems.assertProblem(refused, "key-reused", "Idempotency-Key");
    starts.assertNothing(client);
  }

  @Test
  void keepsAKeyFreeWhoseOrderWasRefused() {
    String key = UUID.randomUUID().toString();
    assertThat(client.post("/api/v1/calls", ORDER.replace("US", "XX"), key).status())
        .isEqualTo(422);

    assertThat(client.post("/api/v1/calls", ORDER, key).status()).isEqualTo(201);
  }

  @Test
  void namesTheVersionThatIsAskedWhateverIsReleasedLater() {
    String version = Released.everything(api.registry(), RunningApi.TENANT).value();
    api.registry()
        .questionnaires()
        .publish(
            RunningApi.TENANT,
            Released.questionnaire("Are you coughing?"),
            dev.intakeline.registry.content.Bytes.of("{}"));

    ApiClient.Answer ordered =
        client.post(
            "/api/v1/calls", ORDER.replaceFirst("\\{", "{\"version\": \"" + version + "\","));

    assertThat(ordered.json().get("version").asString()).isEqualTo(version);
  }

  @Test
  void callsACallOff() {
    String call = call(client.post("/api/v1/calls", ORDER));

    assertThat(client.delete("/api/v1/calls/" + call).status()).isEqualTo(202);

    CallRef ref = new CallRef(RunningApi.TENANT, new CallId(call));
    WorkflowStub workflow = api.temporal().client().newUntypedWorkflowStub(ref.workflowId());
    assertThat(workflow.getResult(Object.class)).isNotNull();
    assertThat(client.get("/api/v1/calls/" + call).json().get("outcome").asString())
        .isEqualTo("CANCELLED");
    assertThat(client.delete("/api/v1/calls/" + call).status()).isEqualTo(202);
  }

  @Test
  void neverRunsACallASecondTimeThatHasEnded() {
    String key = UUID.randomUUID().toString();
    String call = call(client.post("/api/v1/calls", ORDER, key));
    client.delete("/api/v1/calls/" + call);
    String workflow = new CallRef(RunningApi.TENANT, new CallId(call)).workflowId();
    api.temporal().client().newUntypedWorkflowStub(workflow).getResult(Object.class);

    assertThat(call(client.post("/api/v1/calls", ORDER, key))).isEqualTo(call);

    assertThat(client.get("/api/v1/calls/" + call).json().get("stage").asString())
        .isEqualTo("ENDED");
  }

  @Test
  void listsTheNewestCallsFirst() {
    String first = call(client.post("/api/v1/calls", ORDER));
    String second = call(client.post("/api/v1/calls", ORDER));

    JsonNode calls = client.get("/api/v1/calls?limit=2").json().get("calls");

    assertThat(
            List.of(calls.get(0).get("callId").asString(), calls.get(1).get("callId").asString()))
        .containsExactly(second, first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                                             | 400 | malformed-body |
          [1]                                           | 400 | malformed-body |
          null                                          | 400 | malformed-body |
          {"typ": "webrtc"}                             | 400 | malformed-body | typ
          {"subject": {"name": "Jane"}}                 | 400 | malformed-body | subject.name
          {"type": 3}                                   | 400 | malformed-body | type
          {"ringingSeconds": "long"}                    | 400 | malformed-body | ringingSeconds
          {"type": "webrtc", "type": "sip"}             | 400 | malformed-body |
          {}                                            | 422 | invalid        | type
          {"type": "fax"}                               | 422 | invalid        | type
          {"type": "sip", "phone": "555-0100"}          | 422 | invalid        | phone
          {"type": "sip", "phone": "+0155501000"}       | 422 | invalid        | phone
          {"type": "sip", "phone": "+1555010012345678"} | 422 | invalid        | phone
          {"type": "sip"}                               | 422 | invalid        | phone
          {"type": "webrtc", "phone": "+15550100123"}   | 422 | invalid        | phone
          {"questionnaire": "nothing"}                  | 422 | invalid        | questionnaire
          {"questionnaire": "cough", "version": "1"}    | 422 | invalid        | version
          {"questionnaire": "cough", "language": "de"}  | 422 | invalid        | language
          {"questionnaire": "cough", "jurisdiction":"X"}| 422 | invalid        | jurisdiction
          {"questionnaire": "a\\u0000b"}                | 422 | invalid        | questionnaire
          {"questionnaire":"cough","jurisdiction":"\\u0000"}| 422 | invalid   | jurisdiction
          {"ringingSeconds": 0}                         | 422 | invalid        | ringingSeconds
          {"ringingSeconds": 601}                       | 422 | invalid        | ringingSeconds
          {"webhook": "ftp://example.org"}              | 422 | invalid        | webhook
          {"webhook": "not a url"}                      | 422 | invalid        | webhook
          {"webhook": "http://example.org/hook"}        | 422 | invalid        | webhook
          {"webhook": "https://127.0.0.1/hook"}         | 422 | invalid        | webhook
          {"webhook": "https://[::ffff:10.0.0.1]/hook"} | 422 | invalid        | webhook
          {"webhook": "https://169.254.169.254/latest"} | 422 | invalid        | webhook
          {"webhook": "https://metadata.google.internal"}| 422 | invalid       | webhook
          {"subject": {"reference": "Patient/1"}}       | 422 | invalid        | subject.spokenName
          """)
  void namesTheFieldAndTheReasonAndStartsNothing(
      String body, int status, String kind, String field) {
    Starts starts = Starts.fromNow(api);

    ApiClient.Answer refused = client.post("/api/v1/calls", body);

    assertThat(refused.status()).isEqualTo(status);
    Problems.assertProblem(refused, kind, field == null ? "" : field);
    starts.assertNothing(client);
  }

  @Test
  void takesAWebhookOfAPublicHostAndOneThatTheInstallationAllows() {
    for (String webhook : List.of("https://example.org/hook", "http://127.77.0.1:9/hook")) {
      String order = ORDER.replaceFirst("\\{", "{\"webhook\": \"" + webhook + "\",");
      assertThat(client.post("/api/v1/calls", order).status()).isEqualTo(201);
    }
  }

  @Test
  void neverEchoesWhatWasSent() {
    String body =
        """
        {"type": "sip", "phone": "12345-SECRET", "subject": {"reference": 7, "spokenName": "SECRET"}}\
        """;

    assertThat(client.post("/api/v1/calls", body).text()).doesNotContain("SECRET");
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    ApiClient.Answer refused = client.post("/api/v1/calls", " ".repeat(10_000_000));

    assertThat(refused.status()).isEqualTo(413);
    Problems.assertProblem(refused, "body-too-large", "");
  }

  @Test
  void refusesATenantWithoutAnybodyToTell() {
    api.registry().contacts().replace(RunningApi.TENANT, List.of());

    ApiClient.Answer refused = client.post("/api/v1/calls", ORDER);

    assertThat(refused.status()).isEqualTo(422);
    Problems.assertProblem(refused, "invalid", "contacts");
  }

  @Test
  void refusesATenantWithSomebodyWhoMayNotBeReachedAndNamesThePlaceAlone() {
    api.registry()
        .contacts()
        .replace(
            RunningApi.TENANT,
            List.of(
                contact("nurse", "https://example.org/hook"),
                contact("doctor", "https://10.0.0.1/SECRET"),
                contact("duty", "http://127.77.0.1:9/hook")));
    Starts starts = Starts.fromNow(api);

    ApiClient.Answer refused = client.post("/api/v1/calls", ORDER);

    assertThat(refused.status()).isEqualTo(422);
    Problems.assertProblem(refused, "invalid", "contacts[1].webhook");
    assertThat(refused.text()).doesNotContain("10.0.0.1", "SECRET", "contacts[0]", "contacts[2]");
    starts.assertNothing(client);
  }

  private static Contact contact(String id, String webhook) {
    return new Contact(id, new Contact.Webhook(URI.create(webhook)));
  }

  private static String call(ApiClient.Answer ordered) {
    assertThat(ordered.status()).describedAs(ordered.text()).isEqualTo(201);
    return ordered.json().get("callId").asString();
  }
}
