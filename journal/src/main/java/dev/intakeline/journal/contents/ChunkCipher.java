package dev.intakeline.journal.contents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** One file's key, and the nonces of its chunks in their order. */
final class ChunkCipher {
  static final byte[] MAGIC = "IKF1".getBytes(UTF_8);
  static final int SALT_BYTES = 16;

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;

  private final SecretKey key;
  private final Cipher cipher;
  private int chunk;

  ChunkCipher(SecretKey callKey, byte[] salt, String name) {
    try {
      this.key =
          KDF.getInstance("HKDF-SHA256")
              .deriveKey(
                  "AES",
                  HKDFParameterSpec.ofExtract()
                      .addIKM(callKey)
                      .addSalt(salt)
                      .thenExpand(("intakeline file 1 " + name).getBytes(UTF_8), KEY_BYTES));
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has HKDF and AES-GCM", impossible);
    }
  }

  byte[] next(int mode, byte[] content, int length, boolean last) throws IOException {
    byte[] nonce =
        ByteBuffer.allocate(NONCE_BYTES)
            .putInt(NONCE_BYTES - 5, chunk++)
            .put(NONCE_BYTES - 1, (byte) (last ? 1 : 0))
            .array();
    try {
      cipher.init(mode, key, new GCMParameterSpec(ContentFile.TAG_BYTES * 8, nonce));
      return cipher.doFinal(content, 0, length);
    } catch (GeneralSecurityException changed) {
      throw new IOException("Chunk " + chunk + " isn't what was encrypted", changed);
    }
  }
}
