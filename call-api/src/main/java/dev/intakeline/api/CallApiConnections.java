package dev.intakeline.api;

import dev.intakeline.registry.Registry;
import dev.intakeline.registry.RegistryDatabase;
import dev.intakeline.registry.RegistrySettings;
import dev.intakeline.secrets.EnvironmentSecrets;
import dev.intakeline.secrets.FileSecrets;
import dev.intakeline.secrets.Secret;
import dev.intakeline.secrets.SecretName;
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
  private static final SecretName REGISTRY_PASSWORD = new SecretName("registry-password");

  @Bean
  @ConditionalOnMissingBean
  Secrets secrets(ConnectionSettings settings) {
    return new EnvironmentSecrets()
        .orElse(new FileSecrets(new StateFolder(settings.stateFolder()).secrets()));
  }

  @Bean
  @ConditionalOnMissingBean
  TemporalConnection temporalConnection(ConnectionSettings settings, Secrets secrets) {
    return TemporalConnection.open(settings.temporal(), secrets);
  }

  @Bean
  @ConditionalOnMissingBean
  RegistryDatabase registryDatabase(ConnectionSettings settings, Secrets secrets) {
    return RegistryDatabase.open(
        new RegistrySettings(
            settings.registry().url(),
            settings.registry().user(),
            secrets.find(REGISTRY_PASSWORD).map(Secret::text).orElse(""),
            settings.registry().connectionsMax()));
  }

  @Bean
  @ConditionalOnMissingBean
  Registry registry(RegistryDatabase database) {
    return database.registry();
  }
}
