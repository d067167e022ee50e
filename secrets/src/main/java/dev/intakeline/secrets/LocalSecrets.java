package dev.intakeline.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The secrets of an installation on one machine, made where they are missing. For the launcher and
 * for tests; a production deployment gets its secrets from a vault.
 */
public final class LocalSecrets {
  private static final int SECRET_BYTES = 32;
  private static final List<SecretName> RANDOM =
      List.of(
          SecretName.MASTER_KEY,
          SecretName.TOOL_TOKEN_KEY,
          SecretName.PAYLOAD_KEY,
          SecretName.LIVEKIT_API_SECRET,
          SecretName.WEBHOOK_KEY);

  private LocalSecrets() {}

  /**
   * Makes every secret that is missing, and the pair of signing keys, whose public half is put
   * among the trusted ones. What is there already is left; several processes may do this at once.
   */
  public static Secrets prepare(StateFolder state) {
    try {
      for (SecretName name : RANDOM) {
        NewFile.write(state.secrets().resolve(name.value()), random());
      }
      KeyPairText.prepare(state);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The secrets' folder can't be written", unwritable);
    }
    return new FileSecrets(state.secrets());
  }

  private static byte[] random() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encode(bytes);
  }
}
