package dev.intakeline.api.call;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which calls are accepted.
 *
 * @param telephone whether there is a trunk to dial numbers by
 */
@ConfigurationProperties("intakeline.api.calls")
public record CallSettings(@DefaultValue("false") boolean telephone) {}
