package dev.intakeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.secrets.CallTokens.Reason;
import dev.intakeline.secrets.CallTokens.Refused;
import dev.intakeline.secrets.CallTokens.Valid;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTokensTest {
  private static final CallRef CALL = new CallRef(new TenantId("demo"), new CallId("call-0001"));
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final Duration LIFE = Duration.ofMinutes(30);

  @TempDir Path folder;
  private Secrets secrets;

  @BeforeEach
  void prepare() {
    secrets = LocalSecrets.prepare(new StateFolder(folder));
  }

  @Test
  void carriesTenantCallAndEpoch() {
    assertThat(at(NOW).verify(at(NOW).issue(CALL, new Epoch(3), LIFE)))
        .isEqualTo(new Valid(CALL, new Epoch(3), NOW.plus(LIFE)));
  }

  @Test
  void expires() {
    String token = at(NOW).issue(CALL, Epoch.FIRST, LIFE);
    assertThat(at(NOW.plus(LIFE).minusSeconds(1)).verify(token)).isInstanceOf(Valid.class);
    assertThat(at(NOW.plus(LIFE)).verify(token)).isEqualTo(new Refused(Reason.EXPIRED));
    assertThatThrownBy(() -> at(NOW).issue(CALL, Epoch.FIRST, CallTokens.LIFE_MAX.plusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isRefusedUnderAnotherKeyOrWithoutASignature() throws Exception {
    Secrets other = LocalSecrets.prepare(new StateFolder(folder.resolve("other")));
    String foreign = new CallTokens(other, clock(NOW)).issue(CALL, Epoch.FIRST, LIFE);
    assertThat(at(NOW).verify(foreign)).isEqualTo(new Refused(Reason.FORGED));
    String plain = new PlainJWT(claims("intakeline-tools")).serialize();
    assertThat(at(NOW).verify(plain)).isInstanceOf(Refused.class);
    String token = at(NOW).issue(CALL, Epoch.FIRST, LIFE);
    String[] parts = token.split("\\.", -1);
    String swapped =
        parts[0] + "." + foreign.split("\\.", -1)[1].replace('e', 'f') + "." + parts[2];
    assertThat(at(NOW).verify(swapped)).isInstanceOf(Refused.class);
  }

  @Test
  void isRefusedForAnotherPurpose() throws Exception {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims("something-else"));
    token.sign(new MACSigner(secrets.get(SecretName.TOOL_TOKEN_KEY).key("HmacSHA256")));
    assertThat(at(NOW).verify(token.serialize())).isEqualTo(new Refused(Reason.MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "..", "Bearer x"})
  void refusesWhatIsNoToken(String text) {
    assertThat(at(NOW).verify(text)).isEqualTo(new Refused(Reason.MALFORMED));
  }

  @Test
  void refusesIdsThatAreNone() throws Exception {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder(claims("intakeline-tools")).claim("call", "../x").build());
    token.sign(new MACSigner(secrets.get(SecretName.TOOL_TOKEN_KEY).key("HmacSHA256")));
    assertThat(at(NOW).verify(token.serialize())).isEqualTo(new Refused(Reason.MALFORMED));
  }

  private static JWTClaimsSet claims(String audience) {
    return new JWTClaimsSet.Builder()
        .audience(audience)
        .claim("tenant", "demo")
        .claim("call", "call-0001")
        .claim("epoch", 1)
        .expirationTime(Date.from(NOW.plus(LIFE)))
        .build();
  }

  private CallTokens at(Instant now) {
    return new CallTokens(secrets, clock(now));
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
