package dev.intakeline.local.platform.program;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a fresh installation begins with.
 *
 * @param tenant the one tenant of this machine
 * @param onCall where its first contacts are told of red flags
 */
@ConfigurationProperties("intakeline.local")
record ContentSettings(String tenant, URI onCall) {}
