package dev.intakeline.api.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.intakeline.contracts.call.TenantId;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Issues tokens on one machine, for the launcher and for tests; a real installation has an issuer
 * of its own. Thread-safe.
 */
public final class LocalIssuer {
  /** The issuer's name in its tokens. */
  public static final String NAME = "intakeline-local";

  /** The longest life of a token. */
  public static final Duration LIFE_MAX = Duration.ofHours(12);

  private final PrivateKey key;
  private final Path publicKey;
  private final Clock clock;

  private LocalIssuer(PrivateKey key, Path publicKey, Clock clock) {
    this.key = key;
    this.publicKey = publicKey;
    this.clock = clock;
  }

  /**
   * An issuer whose key pair is kept in the folder, made there when it is missing; the private key
   * is readable by its owner alone.
   */
  public static LocalIssuer in(Path folder, Clock clock) {
    IssuerKeys keys = IssuerKeys.in(folder);
    return new LocalIssuer(keys.privateKey(), keys.publicKeyFile(), clock);
  }

  /** What {@code intakeline.api.issuer.public-key} has to name. */
  public Path publicKey() {
    return publicKey;
  }

  /**
   * A bearer token.
   *
   * @param account who will use it; stands on the record
   * @param life at most {@link #LIFE_MAX}
   */
  public String token(TenantId tenant, String account, Set<Scope> scopes, Duration life) {
    if (life.isNegative() || life.compareTo(LIFE_MAX) > 0) {
      throw new IllegalArgumentException("A token lives " + LIFE_MAX + " at most, not " + life);
    }
    return sign(
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience(Requester.AUDIENCE)
            .subject(account)
            .jwtID(UUID.randomUUID().toString())
            .claim(Requester.TENANT_CLAIM, tenant.value())
            .claim("scope", scopes.stream().map(Scope::text).collect(Collectors.joining(" ")))
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(clock.instant().plus(life)))
            .build());
  }

  private String sign(JWTClaimsSet claims) {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException broken) {
      throw new IllegalStateException("The local issuer's key doesn't sign", broken);
    }
    return token.serialize();
  }
}
