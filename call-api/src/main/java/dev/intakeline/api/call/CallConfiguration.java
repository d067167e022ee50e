package dev.intakeline.api.call;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.media.MediaServer;
import dev.intakeline.notify.Destinations;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.order.OrderRules;
import dev.intakeline.registry.order.RegistryCatalogue;
import dev.intakeline.secrets.SecretName;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.temporal.TemporalConnection;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts that order calls are put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CallSettings.class, WebhookSettings.class})
class CallConfiguration {
  private static final int ID_BYTES = 16;

  @Bean
  CallWorkflows callWorkflows(TemporalConnection temporal) {
    return new CallWorkflows(temporal.client());
  }

  @Bean
  CallService callService(
      Registry registry,
      CallWorkflows workflows,
      CallSettings calls,
      WebhookSettings webhooks,
      MediaServer server,
      Secrets secrets) {
    Clock clock = Clock.systemUTC();
    return new CallService(
        registry,
        workflows,
        new OrderCheck(
            registry,
            new OrderRules(
                new RegistryCatalogue(registry),
                calls.telephone(),
                Destinations.allowing(webhooks.webhooksAllowed())::refusal)),
        new JoinTickets(server, secrets.get(SecretName.LIVEKIT_API_SECRET).text(), clock),
        randomIds(new SecureRandom()),
        new OpenCalls(workflows::open, calls.openMax()),
        clock);
  }

  private static Supplier<CallId> randomIds(SecureRandom random) {
    return () -> {
      byte[] bytes = new byte[ID_BYTES];
      random.nextBytes(bytes);
      return new CallId(HexFormat.of().formatHex(bytes));
    };
  }
}
