package dev.intakeline.api.webhook;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token in an event's {@code Authorization}. Its signature tells, before a byte of the body is
 * read, whether LiveKit sent anything at all; whether the body is the one that was signed, and in
 * time, is for LiveKit's own SDK to say. Thread-safe.
 */
final class LiveKitSignature {
  /** Longer ones aren't LiveKit's: its tokens have some 400 characters. */
  private static final int LENGTH_MAX = 4_096;

  private static final String HMAC = "HmacSHA256";

  private final String apiKey;
  private final SecretKey key;

  LiveKitSignature(String apiKey, String secret) {
    this.apiKey = apiKey;
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
  }

  /** Whether whoever made this token has our key's secret. */
  boolean isGenuine(String token) {
    if (token.length() > LENGTH_MAX) {
      return false;
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      return JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
          && MessageDigest.isEqual(mac(jwt.getSigningInput()), jwt.getSignature().decode())
          && apiKey.equals(jwt.getJWTClaimsSet().getIssuer());
    } catch (ParseException malformed) {
      return false;
    }
  }

  private byte[] mac(byte[] signed) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has " + HMAC, impossible);
    }
  }
}
