package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.secrets.SecretName;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealApi.class)
class WebhooksIT {
  private final RunningApi api;
  private final ApiClient client;
  private String call = "";

  WebhooksIT(RunningApi api, ApiClient client) {
    this.api = api;
    this.client = client;
  }

  @BeforeEach
  void orderACall() {
    Released.everything(api.registry(), RunningApi.TENANT);
    call = client.post("/api/v1/calls", CallsIT.ORDER).json().get("callId").asString();
  }

  @Test
  void passesWhatHappensToTheCalleeOnToTheCall() throws Exception {
    assertThat(signed(event("participant_joined", "callee")).status()).isEqualTo(200);
    assertThat(signed(event("participant_left", "callee")).status()).isEqualTo(200);
    assertThat(signed(event("room_finished", "")).status()).isEqualTo(200);

    assertThat(signals()).isEqualTo(3);
  }

  @Test
  void takesEventsInAnyOrderAlsoAfterTheCallsEnd() throws Exception {
    assertThat(signed(event("room_finished", "")).status()).isEqualTo(200);
    assertThat(signed(event("participant_left", "callee")).status()).isEqualTo(200);
    assertThat(signed(event("participant_joined", "callee")).status()).isEqualTo(200);
    assertThat(signals()).isEqualTo(3);
    client.delete("/api/v1/calls/" + call);
    api.temporal()
        .client()
        .newUntypedWorkflowStub(new CallRef(RunningApi.TENANT, new CallId(call)).workflowId())
        .getResult(Object.class);

    String late = event("participant_joined", "callee");
    assertThat(signed(late).status()).isEqualTo(200);
    assertThat(signed(late).status()).isEqualTo(200);

    assertThat(signals()).isEqualTo(3);
    assertThat(client.get("/api/v1/calls/" + call).json().get("stage").asString())
        .isEqualTo("ENDED");
  }

  @Test
  void leavesOutWhatIsNoneOfTheCallsBusiness() throws Exception {
    assertThat(signed(event("participant_joined", "agent")).status()).isEqualTo(200);
    assertThat(signed(event("track_published", "callee")).status()).isEqualTo(200);
    assertThat(signed(event("room_started", "")).status()).isEqualTo(200);

    assertThat(signals()).isZero();
  }

  @Test
  void passesAnEventOnOnceThatComesTwice() throws Exception {
    String event = event("participant_joined", "callee");

    signed(event);
    signed(event);

    assertThat(signals()).isEqualTo(1);
  }

  @Test
  void takesEventsOfRoomsThatAreNotOursOrWhoseCallIsUnknown() throws Exception {
    String event = event("room_finished", "");

    assertThat(signed(event.replace("clinic_" + call, "lobby")).status()).isEqualTo(200);
    assertThat(signed(event.replace(call, UUID.randomUUID().toString())).status()).isEqualTo(200);
  }

  @Test
  void refusesAForgedEvent() throws Exception {
    String event = event("participant_joined", "callee");
    String key = api.secrets().get(SecretName.LIVEKIT_API_SECRET).text();

    assertForged(post(event, ""));
    assertForged(post(event, "nonsense"));
    assertForged(post(event, signature(event, "another-secret-of-enough-characters")));
    assertForged(post(event.replace("joined", "left"), signature(event, key)));
    assertThat(signals()).isZero();
  }

  @Test
  void looksAtTheSignatureBeforeTheBodyWhichHasALimit() throws Exception {
    String large = event("participant_joined", "x".repeat(70_000));
    String key = api.secrets().get(SecretName.LIVEKIT_API_SECRET).text();

    assertForged(post(large, ""));
    assertForged(post(large, signature(large, "another-secret-of-enough-characters")));
    ApiClient.Answer tooLarge = post(large, signature(large, key));
    assertThat(tooLarge.status()).isEqualTo(413);
    Problems.assertProblem(tooLarge, "body-too-large", "");
  }

  private static void assertForged(ApiClient.Answer refused) {
    assertThat(refused.status()).isEqualTo(401);
    Problems.assertProblem(refused, "unauthenticated", "Authorization");
  }

  private ApiClient.Answer signed(String event) throws Exception {
    return post(event, signature(event, api.secrets().get(SecretName.LIVEKIT_API_SECRET).text()));
  }

  private ApiClient.Answer post(String event, String signature) {
    return client.send(
        client
            .request("/webhooks/livekit")
            .setHeader("Content-Type", "application/webhook+json")
            .header("Authorization", signature)
            .POST(BodyPublishers.ofString(event)));
  }

  private String event(String kind, String identity) {
    return """
    {"event": "%s", "id": "EV_%s", "createdAt": "1700000000",
     "room": {"name": "clinic_%s"}, "participant": {"identity": "%s"}}\
    """
        .formatted(kind, UUID.randomUUID(), call, identity);
  }

  private int signals() {
    return client.get("/api/v1/calls/" + call).json().get("answers").asInt();
  }

  /** Signs as LiveKit does: a token of the API key with the body's hash. */
  private static String signature(String body, String secret)
      throws JOSEException, NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder()
                .issuer(RunningApi.LIVEKIT_KEY)
                .claim("sha256", Base64.getEncoder().encodeToString(hash))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build());
    token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
    return token.serialize();
  }
}
