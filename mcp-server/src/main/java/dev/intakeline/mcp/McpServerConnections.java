package dev.intakeline.mcp;

import dev.intakeline.registry.Registry;
import dev.intakeline.registry.RegistryDatabase;
import dev.intakeline.registry.RegistrySettings;
import dev.intakeline.secrets.CallTokens;
import dev.intakeline.secrets.ContentKeys;
import dev.intakeline.secrets.EnvironmentSecrets;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.FileSecrets;
import dev.intakeline.secrets.Secret;
import dev.intakeline.secrets.SecretName;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.StateFolder;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tools connect to; steps back where another part of the application did so before. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ToolServerSettings.class)
class McpServerConnections {
  private static final SecretName REGISTRY_PASSWORD = new SecretName("registry-password");

  @Bean
  @ConditionalOnMissingBean
  Secrets secrets(ToolServerSettings settings) {
    return new EnvironmentSecrets()
        .orElse(new FileSecrets(new StateFolder(settings.stateFolder()).secrets()));
  }

  @Bean
  @ConditionalOnMissingBean
  RegistryDatabase registryDatabase(ToolServerSettings settings, Secrets secrets) {
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

  @Bean
  @ConditionalOnMissingBean
  ContentKeys contentKeys(ToolServerSettings settings, Secrets secrets) {
    return new FileContentKeys(new StateFolder(settings.stateFolder()).contentKeys(), secrets);
  }

  @Bean
  @ConditionalOnMissingBean
  CallTokens callTokens(Secrets secrets) {
    return new CallTokens(secrets, Clock.systemUTC());
  }
}
