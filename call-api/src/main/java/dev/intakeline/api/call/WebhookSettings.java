package dev.intakeline.api.call;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where results may be sent to.
 *
 * @param webhooksAllowed hosts, addresses and blocks of them beside public ones, also by plain
 *     http; whoever delivers has to be told the same
 */
@ConfigurationProperties("intakeline")
record WebhookSettings(@DefaultValue List<String> webhooksAllowed) {
  WebhookSettings {
    webhooksAllowed = List.copyOf(webhooksAllowed);
  }
}
