package dev.intakeline.api.call;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The LiveKit server that the calls' rooms are on.
 *
 * @param url as callees reach it, {@code ws://} or {@code wss://}
 * @param apiKey names the account; its secret comes from the secrets port
 */
@ConfigurationProperties("intakeline.livekit")
public record LiveKitSettings(URI url, String apiKey) {}
