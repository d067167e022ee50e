package dev.intakeline.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.intakeline.contracts.call.TenantId;
import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.codec.PayloadCodecException;
import io.temporal.payload.context.HasWorkflowSerializationContext;
import io.temporal.payload.context.SerializationContext;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts what Temporal stores: the whole payload, its metadata included, by AES-256-GCM under a
 * fresh random nonce. The result is {@code nonce (12 bytes) | cipher text | tag (16 bytes)} with
 * the metadata {@code encoding = binary/encrypted}, {@code encryption-key-id} and, where it belongs
 * to a tenant's workflow, {@code tenant}, which is authenticated with it. A payload of any other
 * encoding is left as it is when decoding, so that an operator may type plain JSON in Temporal's
 * UI.
 *
 * <p>Safe for use by many threads.
 */
final class EncryptingCodec implements PayloadCodec {
  static final String ENCODING = "encoding";
  static final String KEY_ID = "encryption-key-id";
  static final String TENANT = "tenant";
  static final ByteString ENCRYPTED = ByteString.copyFromUtf8("binary/encrypted");

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** Ids of workflows that belong to a tenant; see {@code CallRef.workflowId}. */
  private static final Pattern TENANTS_WORKFLOW =
      Pattern.compile("(?:call|escalation)/([a-z][a-z0-9-]{0,31})/.*");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyRing keys;
  private final Optional<TenantId> tenant;

  /** For payloads of no tenant, and for reading all. */
  EncryptingCodec(KeyRing keys) {
    this(keys, Optional.empty());
  }

  /** For payloads of this tenant, and for reading its own and nobody's. */
  EncryptingCodec(KeyRing keys, Optional<TenantId> tenant) {
    this.keys = keys;
    this.tenant = tenant;
  }

  /** The same for the tenant of the workflow that payloads belong to, and for no other one. */
  @Override
  public PayloadCodec withContext(SerializationContext context) {
    return context instanceof HasWorkflowSerializationContext workflow
        ? new EncryptingCodec(
            keys, Optional.ofNullable(workflow.getWorkflowId()).flatMap(EncryptingCodec::tenantOf))
        : this;
  }

  private static Optional<TenantId> tenantOf(String workflowId) {
    Matcher matcher = TENANTS_WORKFLOW.matcher(workflowId);
    return matcher.matches() ? Optional.of(new TenantId(matcher.group(1))) : Optional.empty();
  }

  /** The tenant that a payload says it belongs to; true only if it can be decrypted. */
  static Optional<String> tenantOf(Payload payload) {
    return Optional.ofNullable(payload.getMetadataMap().get(TENANT)).map(ByteString::toStringUtf8);
  }

  @Override
  public List<Payload> encode(List<Payload> payloads) {
    return payloads.stream().map(this::encrypt).toList();
  }

  @Override
  public List<Payload> decode(List<Payload> payloads) {
    return payloads.stream().map(this::decrypt).toList();
  }

  private Payload encrypt(Payload plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] content = plain.toByteArray();
    ByteBuffer sealed = ByteBuffer.allocate(NONCE_BYTES + content.length + TAG_BITS / 8).put(nonce);
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, keys.currentKey(), new GCMParameterSpec(TAG_BITS, nonce));
      tenant.ifPresent(own -> cipher.updateAAD(own.value().getBytes(UTF_8)));
      cipher.doFinal(ByteBuffer.wrap(content), sealed);
    } catch (GeneralSecurityException broken) {
      throw new PayloadCodecException("A payload can't be encrypted", broken);
    }
    Payload.Builder encrypted =
        Payload.newBuilder()
            .putMetadata(ENCODING, ENCRYPTED)
            .putMetadata(KEY_ID, ByteString.copyFromUtf8(keys.current()))
            .setData(ByteString.copyFrom(sealed.flip()));
    tenant.ifPresent(own -> encrypted.putMetadata(TENANT, ByteString.copyFromUtf8(own.value())));
    return encrypted.build();
  }

  /** Where somebody put a payload of one tenant into the history of another's workflow. */
  private boolean isAnothers(Payload payload) {
    return tenant
        .flatMap(own -> tenantOf(payload).map(owner -> !owner.equals(own.value())))
        .orElse(false);
  }

  private Payload decrypt(Payload payload) {
    if (!ENCRYPTED.equals(payload.getMetadataMap().get(ENCODING))) {
      return payload;
    }
    if (isAnothers(payload)) {
      throw new PayloadCodecException("A payload belongs to another tenant than its workflow");
    }
    String keyId = payload.getMetadataOrDefault(KEY_ID, ByteString.EMPTY).toStringUtf8();
    byte[] sealed = payload.getData().toByteArray();
    if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
      throw new PayloadCodecException("An encrypted payload is cut short");
    }
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          Cipher.DECRYPT_MODE,
          keys.key(keyId),
          new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
      tenantOf(payload).ifPresent(owner -> cipher.updateAAD(owner.getBytes(UTF_8)));
      return Payload.parseFrom(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (GeneralSecurityException
        | InvalidProtocolBufferException
        | IllegalArgumentException e) {
      throw new PayloadCodecException("A payload can't be decrypted by key " + keyId, e);
    }
  }
}
