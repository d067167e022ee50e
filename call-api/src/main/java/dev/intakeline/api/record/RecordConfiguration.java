package dev.intakeline.api.record;

import dev.intakeline.api.call.CallWorkflows;
import dev.intakeline.registry.Registry;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.StateFolder;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts that read records are put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordSettings.class)
class RecordConfiguration {
  @Bean
  SealedRecords sealedRecords(RecordSettings settings, Secrets secrets) {
    return new SealedRecords(
        settings.archiveFolder(),
        new FileContentKeys(new StateFolder(settings.stateFolder()).contentKeys(), secrets));
  }

  @Bean
  LiveResponse liveResponse(Registry registry, CallWorkflows workflows) {
    return new LiveResponse(registry, workflows, Clock.systemUTC());
  }
}
