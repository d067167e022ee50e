package dev.intakeline.api;

import dev.intakeline.contracts.media.MediaServer;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.RegistryDatabase;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.StateFolder;
import dev.intakeline.temporal.TemporalConnection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API connects to; steps back where another part of the application did so before. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionSettings.class)
class CallApiConnections {
  @Bean
  @ConditionalOnMissingBean
  Secrets secrets(ConnectionSettings settings) {
    return Secrets.of(new StateFolder(settings.stateFolder()));
  }

  @Bean
  @ConditionalOnMissingBean
  TemporalConnection temporalConnection(ConnectionSettings settings, Secrets secrets) {
    return TemporalConnection.open(settings.temporal(), secrets);
  }

  @Bean
  @ConditionalOnMissingBean
  RegistryDatabase registryDatabase(ConnectionSettings settings, Secrets secrets) {
    return RegistryDatabase.open(settings.registry(), secrets);
  }

  @Bean
  @ConditionalOnMissingBean
  Registry registry(RegistryDatabase database) {
    return database.registry();
  }

  @Bean
  @ConditionalOnMissingBean
  MediaServer mediaServer(ConnectionSettings settings) {
    return settings.livekit();
  }
}
