package dev.intakeline.livekit;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How to join a room.
 *
 * @param url of the server, {@code ws://} or {@code wss://}
 * @param token names the room and who we are there; never printed
 * @param autoSubscribe have every remote track sent to us
 * @param hearingRateHz the rate of what we hear: 48,000, 16,000 or 8,000; the core resamples
 * @param joinLimit how long joining may take altogether
 * @param iceServers STUN and TURN servers, such as {@code turn:turn.example.org:3478}; empty for
 *     none, which suffices where the server itself can be reached, and keeps the core from
 *     resolving the public STUN hosts that a server announces by default
 */
public record JoinOptions(
    URI url,
    String token,
    boolean autoSubscribe,
    int hearingRateHz,
    Duration joinLimit,
    List<String> iceServers) {

  private static final Duration JOIN_LIMIT = Duration.ofSeconds(10);

  public JoinOptions {
    if (!"ws".equals(url.getScheme()) && !"wss".equals(url.getScheme())) {
      throw new IllegalArgumentException("a room's address begins with ws:// or wss://");
    }
    if (token.isBlank()) {
      throw new IllegalArgumentException("the token is empty");
    }
    if (hearingRateHz != 48_000 && hearingRateHz != 16_000 && hearingRateHz != 8_000) {
      throw new IllegalArgumentException("can't hear at " + hearingRateHz + " Hz");
    }
    if (!joinLimit.isPositive()) {
      throw new IllegalArgumentException("the limit for joining must be positive");
    }
    iceServers = List.copyOf(iceServers);
  }

  /** Hears every track at 48 kHz, joins within 10 s, reaches the server without STUN or TURN. */
  public static JoinOptions of(URI url, String token) {
    return new JoinOptions(url, token, true, AudioPublication.RATE_HZ, JOIN_LIMIT, List.of());
  }

  /** The same, but with nothing sent to us: for those who only speak. */
  public JoinOptions withoutSubscribing() {
    return new JoinOptions(url, token, false, hearingRateHz, joinLimit, iceServers);
  }

  /** The same, hearing at another rate. */
  public JoinOptions hearingAt(int rateHz) {
    return new JoinOptions(url, token, autoSubscribe, rateHz, joinLimit, iceServers);
  }

  /** The same, with another limit for joining. */
  public JoinOptions joiningWithin(Duration limit) {
    return new JoinOptions(url, token, autoSubscribe, hearingRateHz, limit, iceServers);
  }

  /** The same, with these STUN and TURN servers. */
  public JoinOptions throughIceServers(List<String> servers) {
    return new JoinOptions(url, token, autoSubscribe, hearingRateHz, joinLimit, servers);
  }

  @Override
  public String toString() {
    return "JoinOptions[autoSubscribe=%s, hearingRateHz=%d, joinLimit=%s]"
        .formatted(autoSubscribe, hearingRateHz, joinLimit);
  }
}
