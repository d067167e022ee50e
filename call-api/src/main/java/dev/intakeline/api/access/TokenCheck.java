package dev.intakeline.api.access;

import dev.intakeline.contracts.call.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Accepts a token only when every one of its promises holds. */
final class TokenCheck {
  /** How far the issuer's clock and ours may be apart. */
  static final Duration CLOCK_SKEW_MAX = Duration.ofSeconds(30);

  private TokenCheck() {}

  static JwtDecoder decoder(IssuerSettings issuer) {
    NimbusJwtDecoder decoder =
        issuer.publicKey().isEmpty()
            ? NimbusJwtDecoder.withJwkSetUri(issuer.keySet())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build()
            : byKey(Path.of(issuer.publicKey()));
    decoder.setJwtValidator(validator(issuer.name()));
    return decoder;
  }

  private static NimbusJwtDecoder byKey(Path file) {
    try (var pem = Files.newInputStream(file)) {
      RSAPublicKey key = Objects.requireNonNull(RsaKeyConverters.x509().convert(pem));
      return NimbusJwtDecoder.withPublicKey(key)
          .signatureAlgorithm(SignatureAlgorithm.RS256)
          .build();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The issuer's public key can't be read", unreadable);
    }
  }

  private static OAuth2TokenValidator<Jwt> validator(String issuer) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(CLOCK_SKEW_MAX),
        new JwtClaimValidator<>("exp", Objects::nonNull),
        new JwtIssuerValidator(issuer),
        new JwtClaimValidator<Collection<String>>(
            "aud", audience -> audience != null && audience.contains(Requester.AUDIENCE)),
        new JwtClaimValidator<String>(
            "sub",
            account ->
                account != null
                    && !account.isBlank()
                    && account.length() <= Requester.ACCOUNT_LENGTH_MAX),
        new JwtClaimValidator<String>(Requester.TENANT_CLAIM, TokenCheck::isTenant));
  }

  private static boolean isTenant(String claim) {
    try {
      return claim != null && !new TenantId(claim).value().isEmpty();
    } catch (IllegalArgumentException notATenant) {
      return false;
    }
  }
}
