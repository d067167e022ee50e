package dev.intakeline.journal.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Encrypts the contents of entries: {@code nonce (12 bytes, random) | AES-256-GCM cipher text | tag
 * (16)}. The key is derived from the call's key by HKDF-SHA256; call, number and type of the entry
 * are additional data, so that a content can't be moved to another entry. Owned by one thread.
 */
final class EntryCipher {
  private static final byte[] PURPOSE =
      "intakeline journal entries 1".getBytes(StandardCharsets.UTF_8);
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final Cipher cipher;
  private final SecureRandom random = new SecureRandom();

  EntryCipher(SecretKey callKey) {
    try {
      this.key =
          KDF.getInstance("HKDF-SHA256")
              .deriveKey(
                  "AES", HKDFParameterSpec.ofExtract().addIKM(callKey).thenExpand(PURPOSE, 32));
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has HKDF and AES-GCM", impossible);
    }
  }

  byte[] encrypt(String place, byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    ByteBuffer sealed = ByteBuffer.allocate(NONCE_BYTES + content.length + TAG_BITS / 8).put(nonce);
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      cipher.doFinal(ByteBuffer.wrap(content), sealed);
      return sealed.array();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("An entry can't be encrypted", broken);
    }
  }

  byte[] decrypt(String place, byte[] sealed) throws GeneralSecurityException {
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }
}
