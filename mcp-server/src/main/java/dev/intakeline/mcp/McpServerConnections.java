package dev.intakeline.mcp;

import dev.intakeline.registry.Registry;
import dev.intakeline.registry.RegistryDatabase;
import dev.intakeline.secrets.CallTokens;
import dev.intakeline.secrets.ContentKeys;
import dev.intakeline.secrets.FileContentKeys;
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
  @Bean
  @ConditionalOnMissingBean
  Secrets secrets(ToolServerSettings settings) {
    return Secrets.of(new StateFolder(settings.stateFolder()));
  }

  @Bean
  @ConditionalOnMissingBean
  RegistryDatabase registryDatabase(ToolServerSettings settings, Secrets secrets) {
    return RegistryDatabase.open(settings.registry(), secrets);
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
