package dev.intakeline.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.media.MediaServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinTicketsTest {
  private static final String SECRET = "a-secret-of-at-least-32-characters";
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void letsTheCalleeIntoThisRoomAloneForAWhile() throws Exception {
    CallRef ref = new CallRef(new TenantId("clinic"), new CallId("call-0001"));
    JoinTickets tickets =
        new JoinTickets(
            new MediaServer(URI.create("ws://127.0.0.1:7880"), "key"),
            SECRET,
            Clock.fixed(NOW, ZoneOffset.UTC));

    JoinTicket ticket = tickets.ticket(ref);

    SignedJWT token = SignedJWT.parse(ticket.token());
    assertThat(token.verify(new MACVerifier(SECRET.getBytes(StandardCharsets.UTF_8)))).isTrue();
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("callee");
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("key");
    assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
        .isEqualTo(NOW.plus(JoinTickets.LIFE));
    Map<String, Object> video = token.getJWTClaimsSet().getJSONObjectClaim("video");
    assertThat(video)
        .containsEntry("room", "clinic_call-0001")
        .containsEntry("roomJoin", true)
        .containsEntry("canPublishSources", List.of("microphone"))
        .doesNotContainKeys("roomAdmin", "roomCreate", "roomList");
    assertThat(ticket.toString()).doesNotContain(ticket.token());
  }
}
