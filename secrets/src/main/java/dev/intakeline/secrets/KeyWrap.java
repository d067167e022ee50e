package dev.intakeline.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Wraps one key by another: {@code version (1 byte, 1) | nonce (12) | AES-256-GCM of the key (32 +
 * 16)}, with the owner's name as additional data, so that a wrapped key can't be put in another's
 * place.
 */
final class KeyWrap {
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey master;
  private final SecureRandom random = new SecureRandom();

  KeyWrap(SecretKey master) {
    this.master = master;
  }

  byte[] wrap(String owner, byte[] key) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, owner, nonce, key);
    return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  byte[] unwrap(String owner, byte[] wrapped) {
    if (wrapped.length <= 1 + NONCE_BYTES || wrapped[0] != VERSION) {
      throw new IllegalStateException("The key of " + owner + " isn't wrapped in a known form");
    }
    ByteBuffer parts = ByteBuffer.wrap(wrapped, 1, wrapped.length - 1);
    byte[] nonce = new byte[NONCE_BYTES];
    parts.get(nonce);
    byte[] sealed = new byte[parts.remaining()];
    parts.get(sealed);
    return crypt(Cipher.DECRYPT_MODE, owner, nonce, sealed);
  }

  private byte[] crypt(int mode, String owner, byte[] nonce, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, master, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException wrongKey) {
      throw new IllegalStateException(
          "The key of " + owner + " can't be unwrapped: another master key, or it was changed",
          wrongKey);
    }
  }
}
