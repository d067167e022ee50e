package dev.intakeline.api.call;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Participants;
import dev.intakeline.contracts.media.MediaServer;
import io.livekit.server.AccessToken;
import io.livekit.server.CanPublish;
import io.livekit.server.CanPublishData;
import io.livekit.server.CanPublishSources;
import io.livekit.server.CanSubscribe;
import io.livekit.server.RoomJoin;
import io.livekit.server.RoomName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

/** Issues join tickets for callees. Thread-safe. */
final class JoinTickets {
  /** How long a ticket lets somebody in; whoever is in the room stays. */
  static final Duration LIFE = Duration.ofMinutes(15);

  private final MediaServer server;
  private final String secret;
  private final Clock clock;

  JoinTickets(MediaServer server, String secret, Clock clock) {
    this.server = server;
    this.secret = secret;
    this.clock = clock;
  }

  JoinTicket ticket(CallRef ref) {
    Instant expires = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
    AccessToken token = new AccessToken(server.apiKey(), secret);
    token.setIdentity(Participants.CALLEE);
    token.setExpiration(Date.from(expires));
    token.addGrants(
        new RoomJoin(true),
        new RoomName(ref.roomName()),
        new CanPublish(true),
        new CanPublishSources(List.of("microphone")),
        new CanPublishData(true),
        new CanSubscribe(true));
    return new JoinTicket(server.url().toString(), ref.roomName(), token.toJwt(), expires);
  }
}
