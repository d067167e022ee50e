package dev.intakeline.mcp.dispatch;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.registry.content.Bytes;
import dev.intakeline.registry.tool.ToolEntry;
import dev.intakeline.secrets.ContentKeys;
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
 * Encrypts what was asked and answered: {@code nonce (12 bytes, random) | AES-256-GCM cipher text |
 * tag (16)}. The key is derived from the call's key by HKDF-SHA256; call, tool and id are
 * additional data, so that a content can't be moved to another entry. Safe for use by many threads.
 * Whoever proves a call's record reads with it what the tool server wrote.
 */
public final class AuditSeal {
  private static final byte[] PURPOSE = "intakeline tool audit 1".getBytes(StandardCharsets.UTF_8);
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final ContentKeys keys;
  private final SecureRandom random = new SecureRandom();

  /** By the calls' keys. */
  public AuditSeal(ContentKeys keys) {
    this.keys = keys;
  }

  /**
   * What stands encrypted in an entry.
   *
   * @param arguments JSON, as they were read; as they came where they were refused
   * @param reply JSON of the answer or the refusal
   */
  public record Exchange(String arguments, String reply) {
    @Override
    public String toString() {
      return "Exchange[hidden]";
    }
  }

  Bytes seal(CallRef call, String tool, String id, Exchange exchange) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher =
          cipher(Cipher.ENCRYPT_MODE, call, new GCMParameterSpec(TAG_BITS, nonce), place(tool, id));
      byte[] sealed = cipher.doFinal(Wire.json(exchange));
      return Bytes.of(
          ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A tool call can't be encrypted", broken);
    }
  }

  /**
   * What the entry holds.
   *
   * @throws IllegalStateException where it was changed or moved, or isn't of this call's key
   */
  public Exchange open(ToolEntry entry) {
    byte[] sealed = entry.content().toArray();
    try {
      Cipher cipher =
          cipher(
              Cipher.DECRYPT_MODE,
              entry.ref(),
              new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES),
              place(entry.tool(), entry.id()));
      byte[] exchange = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return Wire.read(exchange, Exchange.class);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(entry + " can't be decrypted", broken);
    }
  }

  private Cipher cipher(int mode, CallRef call, GCMParameterSpec nonce, String place)
      throws GeneralSecurityException {
    SecretKey key =
        KDF.getInstance("HKDF-SHA256")
            .deriveKey(
                "AES",
                HKDFParameterSpec.ofExtract().addIKM(keys.keyOf(call)).thenExpand(PURPOSE, 32));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, nonce);
    cipher.updateAAD((call + "\n" + place).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static String place(String tool, String id) {
    return tool + "\n" + id;
  }
}
