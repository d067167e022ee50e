package dev.intakeline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.call.TenantId;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.failure.v1.Failure;
import io.temporal.common.converter.DataConverter;
import io.temporal.failure.ApplicationFailure;
import io.temporal.payload.codec.PayloadCodecException;
import io.temporal.payload.context.WorkflowSerializationContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class IntakeDataConverterTest {
  private static final Subject SUBJECT = new Subject("Patient/123", "Maria Fernandez");

  private final DataConverter converter = IntakeDataConverter.create(KeyRing.of("k1", key(1)));

  @Test
  void givesBackWhatItEncryptedAndShowsNothingOfIt() {
    Payload stored = stored(converter, SUBJECT);
    assertThat(stored.getMetadataOrThrow("encoding").toStringUtf8()).isEqualTo("binary/encrypted");
    assertThat(stored.getMetadataOrThrow("encryption-key-id").toStringUtf8()).isEqualTo("k1");
    assertThat(stored.toByteString().toString(StandardCharsets.ISO_8859_1))
        .doesNotContain("Maria", "Patient", "json");
    assertThat(converter.fromPayload(stored, Subject.class, Subject.class)).isEqualTo(SUBJECT);
  }

  @Test
  void usesAFreshNonceEveryTime() {
    Set<ByteString> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      seen.add(stored(converter, SUBJECT).getData().substring(0, 12));
    }
    assertThat(seen).hasSize(1000);
  }

  @Test
  void readsWhatAnOlderKeyOfTheRingEncrypted() {
    Payload old = stored(converter, SUBJECT);
    DataConverter rotated =
        IntakeDataConverter.create(new KeyRing("k2", Map.of("k1", key(1), "k2", key(2))));
    assertThat(rotated.fromPayload(old, Subject.class, Subject.class)).isEqualTo(SUBJECT);
    assertThat(stored(rotated, SUBJECT).getMetadataOrThrow("encryption-key-id").toStringUtf8())
        .isEqualTo("k2");
  }

  @Test
  void refusesAnotherKeyAnUnknownKeyAndAChangedByte() {
    Payload stored = stored(converter, SUBJECT);
    byte[] data = stored.getData().toByteArray();
    data[data.length / 2] ^= 1;
    Payload changed = stored.toBuilder().setData(ByteString.copyFrom(data)).build();
    Payload cut = stored.toBuilder().setData(stored.getData().substring(0, 5)).build();
    DataConverter other = IntakeDataConverter.create(KeyRing.of("k1", key(2)));
    DataConverter unknown = IntakeDataConverter.create(KeyRing.of("k9", key(1)));
    assertThatThrownBy(() -> converter.fromPayload(changed, Subject.class, Subject.class))
        .isInstanceOf(PayloadCodecException.class);
    assertThatThrownBy(() -> converter.fromPayload(cut, Subject.class, Subject.class))
        .isInstanceOf(PayloadCodecException.class);
    assertThatThrownBy(() -> other.fromPayload(stored, Subject.class, Subject.class))
        .isInstanceOf(PayloadCodecException.class);
    assertThatThrownBy(() -> unknown.fromPayload(stored, Subject.class, Subject.class))
        .isInstanceOf(PayloadCodecException.class);
  }

  @Test
  void namesTheTenantOfTheWorkflowThatAPayloadBelongsTo() {
    for (String workflow : List.of("call/clinic/c1", "escalation/clinic/c1/f1")) {
      Payload stored = stored(of(workflow), SUBJECT);
      assertThat(stored.getMetadataOrThrow("tenant").toStringUtf8()).isEqualTo("clinic");
      assertThat(converter.fromPayload(stored, Subject.class, Subject.class))
          .as("whoever reads needs no context")
          .isEqualTo(SUBJECT);
    }
    assertThat(stored(of("reaper/clinic"), SUBJECT).containsMetadata("tenant")).isFalse();
    assertThat(stored(converter, SUBJECT).containsMetadata("tenant")).isFalse();
  }

  @Test
  void refusesAPayloadThatClaimsAnotherTenant() {
    Payload stored = stored(of("call/clinic/c1"), SUBJECT);
    Payload foreign =
        stored.toBuilder().putMetadata("tenant", ByteString.copyFromUtf8("hospital")).build();
    Payload nobodys = stored.toBuilder().removeMetadata("tenant").build();
    for (Payload changed : List.of(foreign, nobodys)) {
      assertThatThrownBy(() -> converter.fromPayload(changed, Subject.class, Subject.class))
          .isInstanceOf(PayloadCodecException.class);
    }
  }

  @Test
  void readsNoOtherTenantsPayloadInATenantsWorkflow() {
    Payload own = stored(of("call/clinic/c1"), SUBJECT);
    Payload nobodys = stored(converter, SUBJECT);

    for (String workflow : List.of("call/hospital/c1", "escalation/hospital/c1/f1")) {
      assertThatThrownBy(() -> of(workflow).fromPayload(own, Subject.class, Subject.class))
          .isInstanceOf(PayloadCodecException.class)
          .hasMessageNotContainingAny("clinic", "hospital");
    }
    for (Payload stored : List.of(own, nobodys)) {
      for (String workflow : List.of("escalation/clinic/c1/f1", "reaper/clinic")) {
        assertThat(of(workflow).fromPayload(stored, Subject.class, Subject.class))
            .isEqualTo(SUBJECT);
      }
    }
  }

  @Test
  void decodesOneTenantsPayloadsAndLeavesTheOthers() {
    RemoteCodec remote = new RemoteCodec(KeyRing.of("k1", key(1)));
    String plain =
        "{\"payloads\":[{\"metadata\":{\"encoding\":\""
            + base64("json/plain")
            + "\"},\"data\":\""
            + base64("7")
            + "\"}]}";
    Optional<TenantId> clinic = Optional.of(new TenantId("clinic"));
    String own = remote.encode(plain, clinic);
    String others = remote.encode(plain, Optional.of(new TenantId("hospital")));
    String nobodys = remote.encode(plain, Optional.empty());

    assertThat(remote.decode(own, clinic)).isEqualTo(plain);
    assertThat(remote.decode(others, clinic)).isEqualTo(others);
    assertThat(remote.decode(nobodys, clinic)).isEqualTo(nobodys);
    assertThat(remote.decode(plain, clinic)).isEqualTo(plain);
    for (String each : List.of(own, others, nobodys)) {
      assertThat(remote.decode(each, Optional.empty())).isEqualTo(plain);
    }
  }

  private DataConverter of(String workflowId) {
    return converter.withContext(new WorkflowSerializationContext("default", workflowId));
  }

  @Test
  void acceptsPlainJsonThatSomebodyTyped() {
    Payload typed =
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
            .setData(
                ByteString.copyFromUtf8("{\"tenant\":\"demo\",\"call\":\"call-0001\",\"later\":1}"))
            .build();
    assertThat(converter.fromPayload(typed, CallRef.class, CallRef.class))
        .isEqualTo(new CallRef(new TenantId("demo"), new CallId("call-0001")));
  }

  @Test
  void hidesMessageStackAndDetailsOfFailures() {
    Failure stored =
        converter.exceptionToFailure(
            ApplicationFailure.newFailure("about Maria Fernandez", "TYPE", SUBJECT));
    assertThat(stored.toString()).doesNotContain("Maria", "Patient", "IntakeDataConverterTest");
    RuntimeException back = converter.failureToException(stored);
    assertThat(back).isInstanceOf(ApplicationFailure.class);
    assertThat(((ApplicationFailure) back).getOriginalMessage()).isEqualTo("about Maria Fernandez");
    assertThat(((ApplicationFailure) back).getDetails().get(Subject.class)).isEqualTo(SUBJECT);
  }

  @Test
  void decodesForTheTemporalUi() throws Exception {
    RemoteCodec remote = new RemoteCodec(KeyRing.of("k1", key(1)));
    String plain =
        "{\"payloads\":[{\"metadata\":{\"encoding\":\""
            + base64("json/plain")
            + "\"},\"data\":\""
            + base64("{\"a\":1}")
            + "\"}]}";
    String encrypted = remote.encode(plain, Optional.empty());
    assertThat(encrypted).contains(base64("binary/encrypted")).doesNotContain(base64("{\"a\":1}"));
    assertThat(remote.decode(encrypted, Optional.empty())).isEqualTo(plain);
    assertThat(remote.decode(plain, Optional.empty())).isEqualTo(plain);
    assertThat(remote.encode("{}", Optional.empty())).isEqualTo("{}");

    Payloads.Builder parsed = Payloads.newBuilder();
    com.google.protobuf.util.JsonFormat.parser().merge(encrypted, parsed);
    assertThat((Object) converter.fromPayload(parsed.getPayloads(0), Map.class, Map.class))
        .isEqualTo(Map.of("a", 1));
  }

  @Test
  void refusesARequestThatIsSomethingElseWithoutQuotingIt() {
    RemoteCodec remote = new RemoteCodec(KeyRing.of("k1", key(1)));
    for (String request : new String[] {"", "secret", "[]", "{\"payloads\":\"secret\"}"}) {
      assertThatThrownBy(() -> remote.decode(request, Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasNoCause()
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void aRingNeedsItsCurrentKeyAndKeysOf256Bits() {
    assertThatThrownBy(() -> new KeyRing("k2", Map.of("k1", key(1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KeyRing.of("k1", new SecretKeySpec(new byte[16], "AES")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(KeyRing.of("k1", key(1))).hasToString("KeyRing[k1]");
  }

  private static Payload stored(DataConverter converter, Object value) {
    return converter.toPayload(value).orElseThrow();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SecretKey key(int seed) {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) seed);
    return new SecretKeySpec(bytes, "AES");
  }
}
