package dev.intakeline.secrets;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TenantId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;

/**
 * Tokens by which a media worker calls tools: short-lived JWTs (HS256) for one tenant, call and
 * epoch. Safe for use by many threads.
 */
public final class CallTokens {
  /** Longest life of a token, whoever asks for one. */
  public static final Duration LIFE_MAX = Duration.ofHours(2);

  private static final String AUDIENCE = "intakeline-tools";

  private final SecretKey key;
  private final Clock clock;

  /** Tokens signed by {@link SecretName#TOOL_TOKEN_KEY}. */
  public CallTokens(Secrets secrets, Clock clock) {
    this.key = secrets.get(SecretName.TOOL_TOKEN_KEY).key("HmacSHA256");
    this.clock = clock;
  }

  /** A token for this hosting of the call, valid from now on for {@code life}. */
  public String issue(CallRef call, Epoch epoch, Duration life) {
    if (life.isNegative() || life.compareTo(LIFE_MAX) > 0) {
      throw new IllegalArgumentException("A token lives " + LIFE_MAX + " at most, not " + life);
    }
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .audience(AUDIENCE)
            .claim("tenant", call.tenant().value())
            .claim("call", call.call().value())
            .claim("epoch", epoch.number())
            .expirationTime(Date.from(clock.instant().plus(life)))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(key));
    } catch (JOSEException broken) {
      throw new IllegalStateException("The tool token key doesn't sign", broken);
    }
    return token.serialize();
  }

  /**
   * What a token is good for. Whether its epoch is still the newest is for the caller to look up.
   */
  public Verdict verify(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
          || !jwt.verify(new MACVerifier(key))) {
        return new Refused(Reason.FORGED);
      }
      return verify(jwt.getJWTClaimsSet());
    } catch (ParseException | IllegalArgumentException malformed) {
      return new Refused(Reason.MALFORMED);
    } catch (JOSEException unverifiable) {
      return new Refused(Reason.FORGED);
    }
  }

  private Verdict verify(JWTClaimsSet claims) throws ParseException {
    String tenant = claims.getStringClaim("tenant");
    String call = claims.getStringClaim("call");
    Integer epoch = claims.getIntegerClaim("epoch");
    Date expires = claims.getExpirationTime();
    if (tenant == null
        || call == null
        || epoch == null
        || expires == null
        || !claims.getAudience().contains(AUDIENCE)) {
      return new Refused(Reason.MALFORMED);
    }
    Instant end = expires.toInstant();
    if (!clock.instant().isBefore(end)) {
      return new Refused(Reason.EXPIRED);
    }
    return new Valid(new CallRef(new TenantId(tenant), new CallId(call)), new Epoch(epoch), end);
  }

  /** What {@link #verify(String)} says. */
  public sealed interface Verdict {}

  /** The token is ours and in time. */
  public record Valid(CallRef call, Epoch epoch, Instant expires) implements Verdict {}

  /** It isn't. */
  public record Refused(Reason reason) implements Verdict {}

  /** Why a token is refused. */
  public enum Reason {
    MALFORMED,
    FORGED,
    EXPIRED
  }
}
