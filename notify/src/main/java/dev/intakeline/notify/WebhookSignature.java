package dev.intakeline.notify;

import dev.intakeline.secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;

/**
 * Signatures as the Standard Webhooks specification has them: {@code v1,} and the base64 of the
 * HMAC-SHA256 over id, time and body, parted by dots. Safe for use by many threads.
 */
public final class WebhookSignature {
  /** Header: the message's id, the same for every try. */
  public static final String ID = "webhook-id";

  /** Header: seconds since 1970 when the message was sent. */
  public static final String TIMESTAMP = "webhook-timestamp";

  /** Header: the signature. */
  public static final String SIGNATURE = "webhook-signature";

  private static final String ALGORITHM = "HmacSHA256";

  private final Secret key;

  /** Signs with a key of 32 bytes in base64. */
  public WebhookSignature(Secret key) {
    this.key = key;
  }

  /** The header's value for a message. */
  public String of(String id, Instant sent, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key.key(ALGORITHM));
      mac.update((id + "." + sent.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
    }
  }

  /** Whether a received header's value is right; compares in constant time. */
  public boolean isRight(String received, String id, Instant sent, byte[] body) {
    return MessageDigest.isEqual(
        of(id, sent, body).getBytes(StandardCharsets.UTF_8),
        received.getBytes(StandardCharsets.UTF_8));
  }
}
