package dev.intakeline.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.journal.archive.Attachment;
import dev.intakeline.journal.archive.DirectoryArchive;
import dev.intakeline.registry.call.CallEntry;
import dev.intakeline.secrets.ContentKeys;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.Signer;
import dev.intakeline.secrets.StateFolder;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RealApi.class)
class RecordsIT {
  private final RunningApi api;
  private final ApiClient client;
  private CallRef ref = new CallRef(RunningApi.TENANT, new CallId("no-call-yet"));

  RecordsIT(RunningApi api, ApiClient client) {
    this.api = api;
    this.client = client;
  }

  @BeforeEach
  void orderACall() {
    Released.everything(api.registry(), RunningApi.TENANT);
    String call = client.post("/api/v1/calls", CallsIT.ORDER).json().get("callId").asString();
    ref = new CallRef(RunningApi.TENANT, new CallId(call));
  }

  @Test
  void givesTheAnswersSoFarOfACallThatGoesOn() {
    ApiClient.Answer response = client.get(path("response"));

    assertThat(response.status()).describedAs(response.text()).isEqualTo(200);
    assertThat(response.type()).startsWith("application/fhir+json");
    JsonNode fhir = response.json();
    assertThat(fhir.get("resourceType").asString()).isEqualTo("QuestionnaireResponse");
    assertThat(fhir.get("status").asString()).isEqualTo("in-progress");
    assertThat(fhir.get("subject").get("reference").asString()).isEqualTo("Patient/1");
    assertThat(fhir.get("item").get(0).get("answer").get(0).get("valueBoolean").asBoolean())
        .isTrue();
  }

  @Test
  void hasNoTranscriptBeforeTheCallIsSealed() {
    ApiClient.Answer early = client.get(path("transcript"));

    assertThat(early.status()).isEqualTo(409);
    Problems.assertProblem(early, "conflict", "callId");
  }

  @Test
  void givesWhatTheSealedRecordHolds() {
    seal();

    assertThat(client.get(path("transcript")).text()).isEqualTo("{\"transcript\":1}");
    ApiClient.Answer response = client.get(path("response"));
    assertThat(response.text()).isEqualTo("{\"response\":1}");
    assertThat(response.header("Cache-Control")).contains("no-store");
  }

  @Test
  void givesNothingOfAnotherCallsRecordThatLiesInTheCallsPlace() throws Exception {
    seal();
    CallRef sealed = ref;
    orderACall();
    Files.move(api.archive().resolve(sealed.toString()), api.archive().resolve(ref.toString()));

    ApiClient.Answer refused = client.get(path("transcript"));

    assertThat(refused.status()).isEqualTo(500);
    assertThat(refused.text()).doesNotContain("transcript");
  }

  @Test
  void saysSoWhenTheContentsWereDestroyed() {
    seal();
    keys().shred(ref);

    ApiClient.Answer gone = client.get(path("transcript"));

    assertThat(gone.status()).isEqualTo(410);
    Problems.assertProblem(gone, "gone", "callId");
  }

  private String path(String what) {
    return "/api/v1/calls/" + ref.call() + "/" + what;
  }

  private ContentKeys keys() {
    return new FileContentKeys(new StateFolder(api.folder()).contentKeys(), api.secrets());
  }

  private void seal() {
    CallEntry entry = api.registry().calls().find(ref).orElseThrow();
    CallRequest request =
        new CallRequest(
            ref,
            CallType.WEBRTC,
            Optional.empty(),
            entry.questionnaire(),
            entry.rules(),
            "en-US",
            "US",
            new Subject("Patient/1", "Jane Doe"),
            Duration.ofSeconds(60),
            Optional.empty(),
            entry.created());
    new DirectoryArchive(
            api.archive(),
            api.folder().resolve("journals"),
            keys(),
            Signer.of(api.secrets()),
            Clock.systemUTC())
        .seal(
            new ArchiveOrder(
                request, Epoch.FIRST, CallOutcome.COMPLETED, List.of(), List.of(), false),
            _ ->
                List.of(
                    new Attachment(
                        Attachment.TRANSCRIPT,
                        "application/json",
                        "{\"transcript\":1}".getBytes(UTF_8)),
                    new Attachment(
                        Attachment.RESPONSE,
                        "application/fhir+json",
                        "{\"response\":1}".getBytes(UTF_8))));
  }
}
