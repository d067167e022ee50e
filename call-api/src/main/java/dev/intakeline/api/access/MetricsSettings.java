package dev.intakeline.api.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the metrics.
 *
 * @param open whether no token of scope {@code metrics:read} is needed; for one machine alone
 */
@ConfigurationProperties("intakeline.api.metrics")
public record MetricsSettings(@DefaultValue("false") boolean open) {}
