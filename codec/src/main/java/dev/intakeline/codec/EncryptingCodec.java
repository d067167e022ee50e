package dev.intakeline.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.codec.PayloadCodecException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts what Temporal stores: the whole payload, its metadata included, by AES-256-GCM under a
 * fresh random nonce. The result is {@code nonce (12 bytes) | cipher text | tag (16 bytes)} with
 * the metadata {@code encoding = binary/encrypted} and {@code encryption-key-id}. A payload of any
 * other encoding is left as it is when decoding, so that an operator may type plain JSON in
 * Temporal's UI.
 *
 * <p>Safe for use by many threads.
 */
final class EncryptingCodec implements PayloadCodec {
  static final String ENCODING = "encoding";
  static final String KEY_ID = "encryption-key-id";
  static final ByteString ENCRYPTED = ByteString.copyFromUtf8("binary/encrypted");

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KeyRing keys;
  private final SecureRandom random = new SecureRandom();

  EncryptingCodec(KeyRing keys) {
    this.keys = keys;
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
    random.nextBytes(nonce);
    byte[] content = plain.toByteArray();
    ByteBuffer sealed = ByteBuffer.allocate(NONCE_BYTES + content.length + TAG_BITS / 8).put(nonce);
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, keys.currentKey(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.doFinal(ByteBuffer.wrap(content), sealed);
    } catch (GeneralSecurityException broken) {
      throw new PayloadCodecException("A payload can't be encrypted", broken);
    }
    return Payload.newBuilder()
        .putMetadata(ENCODING, ENCRYPTED)
        .putMetadata(KEY_ID, ByteString.copyFromUtf8(keys.current()))
        .setData(ByteString.copyFrom(sealed.flip()))
        .build();
  }

  private Payload decrypt(Payload payload) {
    if (!ENCRYPTED.equals(payload.getMetadataMap().get(ENCODING))) {
      return payload;
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
      return Payload.parseFrom(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (GeneralSecurityException
        | InvalidProtocolBufferException
        | IllegalArgumentException e) {
      throw new PayloadCodecException("A payload can't be decrypted by key " + keyId, e);
    }
  }
}
