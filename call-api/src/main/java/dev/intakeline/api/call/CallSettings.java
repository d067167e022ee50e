package dev.intakeline.api.call;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which calls are accepted.
 *
 * @param telephone whether there is a trunk to dial numbers by
 * @param openMax calls of one tenant that may be open at a time; more are refused, so that one
 *     tenant's mistake takes no other one's hosts
 */
@ConfigurationProperties("intakeline.api.calls")
public record CallSettings(
    @DefaultValue("false") boolean telephone, @DefaultValue("1000") int openMax) {
  public CallSettings {
    if (openMax < 1) {
      throw new IllegalArgumentException("At least one call has to be allowed, not " + openMax);
    }
  }
}
