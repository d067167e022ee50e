package dev.intakeline.api.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Temporal UI, whose pages ask for payloads in clear.
 *
 * @param origin where it is served, e.g. {@code http://127.0.0.1:8233}; no other page may ask
 * @param open whether it may ask without a token of scope {@code payloads:read}; for one machine
 *     alone, where the development server's UI has no log-in
 */
@ConfigurationProperties("intakeline.api.temporal-ui")
public record TemporalUiSettings(
    @DefaultValue("http://127.0.0.1:8233") String origin, @DefaultValue("false") boolean open) {}
