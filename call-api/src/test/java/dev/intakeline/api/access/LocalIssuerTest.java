package dev.intakeline.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.TenantId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class LocalIssuerTest {
  private static final TenantId TENANT = new TenantId("clinic");
  private static final Duration LIFE = Duration.ofMinutes(5);

  @TempDir Path folder = Path.of("");

  @Test
  void issuesTokensThatTheApiAccepts() {
    LocalIssuer issuer = LocalIssuer.in(folder, Clock.systemUTC());

    Jwt token =
        decoder(issuer, LocalIssuer.NAME)
            .decode(
                issuer.token(
                    TENANT, "backend", EnumSet.of(Scope.CALLS_READ, Scope.CALLS_WRITE), LIFE));

    assertThat(token.getClaimAsString("tenant")).isEqualTo("clinic");
    assertThat(token.getClaimAsString("scope")).isEqualTo("calls:write calls:read");
    assertThat(token.getSubject()).isEqualTo("backend");
  }

  @Test
  void isNotTakenForAnotherIssuer() {
    LocalIssuer issuer = LocalIssuer.in(folder, Clock.systemUTC());
    JwtDecoder other = decoder(issuer, "somebody-else");
    String token = issuer.token(TENANT, "backend", Set.of(), LIFE);

    assertThatThrownBy(() -> other.decode(token)).isInstanceOf(JwtException.class);
  }

  @Test
  void keepsThePrivateKeyToItsOwner() throws Exception {
    LocalIssuer.in(folder, Clock.systemUTC());

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("issuer-key.pem"))))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void agreesOnOneKeyWhoeverMakesItFirst() throws Exception {
    Callable<String> token =
        () -> LocalIssuer.in(folder, Clock.systemUTC()).token(TENANT, "backend", Set.of(), LIFE);
    List<String> tokens;
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      tokens =
          threads.invokeAll(List.of(token, token, token)).stream().map(Future::resultNow).toList();
    }
    JwtDecoder decoder = decoder(LocalIssuer.in(folder, Clock.systemUTC()), LocalIssuer.NAME);

    assertThat(tokens).allSatisfy(one -> assertThat(decoder.decode(one)).isNotNull());
  }

  @Test
  void issuesNoTokenForLongerThanADay() {
    LocalIssuer issuer = LocalIssuer.in(folder, Clock.systemUTC());

    assertThatThrownBy(
            () -> issuer.token(TENANT, "backend", Set.of(), LocalIssuer.LIFE_MAX.plusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static JwtDecoder decoder(LocalIssuer issuer, String name) {
    return TokenCheck.decoder(new IssuerSettings(name, issuer.publicKey().toString(), ""));
  }
}
