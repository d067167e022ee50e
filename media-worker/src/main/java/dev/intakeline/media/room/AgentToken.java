package dev.intakeline.media.room;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.intakeline.contracts.call.Participants;
import dev.intakeline.secrets.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;

/** Makes LiveKit's access tokens for the agent: one room, one identity, short-lived. */
public final class AgentToken {
  private static final Duration LIFE = Duration.ofHours(2);

  /** Clocks of two machines may differ so much. */
  private static final Duration SKEW = Duration.ofSeconds(10);

  private final String apiKey;
  private final Secret apiSecret;
  private final Clock clock;

  /** Tokens signed by LiveKit's API secret. */
  public AgentToken(String apiKey, Secret apiSecret, Clock clock) {
    this.apiKey = apiKey;
    this.apiSecret = apiSecret;
    this.clock = clock;
  }

  /** A token for the room. */
  public String of(String room) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(apiKey)
            .subject(Participants.AGENT)
            .notBeforeTime(Date.from(clock.instant().minus(SKEW)))
            .expirationTime(Date.from(clock.instant().plus(LIFE)))
            .claim("name", Participants.AGENT)
            .claim(
                "video",
                Map.of(
                    "roomJoin", true,
                    "room", room,
                    "canPublish", true,
                    "canSubscribe", true,
                    "canPublishData", true,
                    "canUpdateOwnMetadata", true))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(apiSecret.text()));
    } catch (JOSEException broken) {
      throw new IllegalStateException("LiveKit's API secret doesn't sign", broken);
    }
    return token.serialize();
  }
}
